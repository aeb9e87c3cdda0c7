package org.cloudspeaker.conformance.config;

/**
 * What a payment server does with a sale that is sent again, where guide and firmware are silent.
 *
 * @param changed with one that has the numbers of an earlier sale and another amount
 * @param declined with one that it has declined before
 */
public record RepeatedSalePolicy(ChangedAmountPolicy changed, DeclinedRetryPolicy declined) {
    /** What may become of a sale that has the numbers of an earlier sale and another amount. */
    public enum ChangedAmountPolicy {
        /** Either of the others. */
        ANY,
        /** It is declined, or refused as no sale. */
        REFUSED,
        /** It gets the answer to the earlier sale again. */
        FIRST_ANSWER
    }

    /** What may become of a sale that was declined before. */
    public enum DeclinedRetryPolicy {
        /** It gets the answer that it got before. */
        SAME_ANSWER,
        /** It is tried as if for the first time, and may be approved. */
        TRIED_AGAIN
    }

    /** What holds where a target says nothing. */
    public static RepeatedSalePolicy defaults() {
        return new RepeatedSalePolicy(ChangedAmountPolicy.ANY, DeclinedRetryPolicy.SAME_ANSWER);
    }
}

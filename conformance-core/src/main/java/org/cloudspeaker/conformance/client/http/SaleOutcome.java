package org.cloudspeaker.conformance.client.http;

import org.cloudspeaker.conformance.message.Sale;

/** What became of one of several sales that were sent at once. */
public sealed interface SaleOutcome {
    /** The sale. */
    Sale sale();

    /**
     * What came back.
     *
     * @throws org.cloudspeaker.conformance.evidence.UnreachableException if no connection came about
     * @throws org.cloudspeaker.conformance.evidence.NoAnswerException if no whole answer came within the limit
     * @throws org.cloudspeaker.conformance.evidence.InconclusiveException if a gateway let nothing through
     */
    SaleReply reply();

    /**
     * An answer came.
     *
     * @param sale the sale
     * @param reply what came back
     */
    record Answered(Sale sale, SaleReply reply) implements SaleOutcome {}

    /**
     * None came.
     *
     * @param sale the sale
     * @param why what {@link PaymentClient#sell(Sale)} would have thrown
     */
    record Failed(Sale sale, RuntimeException why) implements SaleOutcome {
        @Override
        public SaleReply reply() {
            throw why;
        }
    }
}

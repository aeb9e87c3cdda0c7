package org.cloudspeaker.conformance.mocks.payment;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What becomes of a sale that is as it should be: approved, unless its amount says otherwise.
 *
 * @param declined an amount in minor units that is declined with {@code 05}
 * @param byAmount whether the amounts of {@link AmountOutcome} lead to what they stand for
 * @param late how late a slow answer comes
 */
public record IssuerDecisions(OptionalLong declined, boolean byAmount, Duration late) {
    private static final Duration LATEST = Duration.ofHours(1);

    /** Refuses to be later than anybody waits. */
    public IssuerDecisions {
        if (late.isNegative() || late.compareTo(LATEST) > 0) {
            throw new IllegalArgumentException("expected a delay of 0 s to 1 h, found " + late);
        }
    }

    /** Every sale is approved. */
    static IssuerDecisions approveAll() {
        return new IssuerDecisions(OptionalLong.empty(), false, AmountOutcome.LATE);
    }

    IssuerDecisions withDeclinedAmount(long amount) {
        return new IssuerDecisions(OptionalLong.of(amount), byAmount, late);
    }

    IssuerDecisions byAmount(Duration slow) {
        return new IssuerDecisions(declined, true, slow);
    }

    /** What this amount leads to, where amounts decide; empty: nothing out of the ordinary. */
    public Optional<AmountOutcome> outcome(long amount) {
        return byAmount ? AmountOutcome.of(amount) : Optional.empty();
    }

    /** The code with which an amount is declined; empty: it is approved. */
    public Optional<String> decline(long amount) {
        Optional<String> chosen =
                outcome(amount).filter(AmountOutcome::declines).map(AmountOutcome::responseCode);
        boolean other = declined.isPresent() && declined.getAsLong() == amount;
        return chosen.or(() -> other ? Optional.of(ResponseCode.DECLINED.code()) : Optional.empty());
    }
}

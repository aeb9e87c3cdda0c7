package org.cloudspeaker.conformance.wire.payment;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What becomes of a sale that is as it should be: approved, unless its amount says otherwise.
 *
 * @param declined an amount in minor units that is declined with {@code 05}
 * @param byAmount whether the amounts of {@link Outcome} lead to what they stand for
 * @param late how late a slow answer comes
 */
public record Decisions(OptionalLong declined, boolean byAmount, Duration late) {
    private static final Duration LATEST = Duration.ofHours(1);

    /** Refuses to be later than anybody waits. */
    public Decisions {
        if (late.isNegative() || late.compareTo(LATEST) > 0) {
            throw new IllegalArgumentException("expected a delay of 0 s to 1 h, found " + late);
        }
    }

    /** Every sale is approved. */
    static Decisions approving() {
        return new Decisions(OptionalLong.empty(), false, Outcome.LATE);
    }

    Decisions declining(long amount) {
        return new Decisions(OptionalLong.of(amount), byAmount, late);
    }

    Decisions byAmount(Duration slow) {
        return new Decisions(declined, true, slow);
    }

    /** What this amount leads to, where amounts decide; empty: nothing out of the ordinary. */
    Optional<Outcome> outcome(long amount) {
        return byAmount ? Outcome.of(amount) : Optional.empty();
    }

    /** The code with which an amount is declined; empty: it is approved. */
    Optional<String> decline(long amount) {
        Optional<String> chosen = outcome(amount).filter(Outcome::declines).map(Outcome::responseCode);
        boolean other = declined.isPresent() && declined.getAsLong() == amount;
        return chosen.or(() -> other ? Optional.of(Reply.DECLINED.code()) : Optional.empty());
    }
}

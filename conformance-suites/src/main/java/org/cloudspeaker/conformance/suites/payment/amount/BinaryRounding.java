package org.cloudspeaker.conformance.suites.payment.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Ways to get cents out of a binary fraction that go wrong for some amounts. Those that round to the nearest cent in
 * double are not among them: they are right for every amount of twelve digits.
 */
enum BinaryRounding {
    /** Cut: 0.29 becomes 28. */
    CUT,
    /** Rounded up: 1.10 becomes 111. */
    ROUNDED_UP,
    /** Cut, of the double's exact value: 66.66 becomes 6665. */
    EXACT_CUT,
    /** Rounded up, of the double's exact value: 1.10 becomes 111. */
    EXACT_ROUNDED_UP,
    /** By way of thousandths: 16.08 becomes 1607. */
    THOUSANDTHS,
    /** In 32 bits, rounded: 539531580.80 becomes 53953158400. */
    SINGLE,
    /** In 32 bits, cut: 655.35 becomes 65534. */
    SINGLE_CUT;

    /** Whether a server that computes so records another amount than this one, in minor units. */
    boolean misses(long amount) {
        return cents(BigDecimal.valueOf(amount, 2)) != amount;
    }

    private long cents(BigDecimal amount) {
        double units = amount.doubleValue();
        double single = amount.floatValue();
        float singleCents = amount.floatValue() * 100;
        return switch (this) {
            case CUT -> (long) (units * 100);
            case ROUNDED_UP -> (long) Math.ceil(units * 100);
            case EXACT_CUT -> exact(units, RoundingMode.DOWN);
            case EXACT_ROUNDED_UP -> exact(units, RoundingMode.UP);
            case THOUSANDTHS -> ((long) (units * 1000)) / 10;
            case SINGLE -> Math.round(single * 100);
            case SINGLE_CUT -> (long) singleCents;
        };
    }

    private static long exact(double units, RoundingMode rounding) {
        return new BigDecimal(units).movePointRight(2).setScale(0, rounding).longValueExact();
    }
}

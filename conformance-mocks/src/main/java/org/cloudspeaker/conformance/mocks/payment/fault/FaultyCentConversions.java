package org.cloudspeaker.conformance.mocks.payment.fault;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Cents as a server gets them that lets an amount pass through binary floating point, or through a careless text. */
final class FaultyCentConversions {
    private static final int UNIT = 100;
    private static final int THOUSANDTHS = 1000;

    private FaultyCentConversions() {}

    /** The amount as a sale has it: {@code 0.29}. */
    static String units(long amount) {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }

    private static double asDouble(long amount) {
        return Double.parseDouble(units(amount));
    }

    private static float asFloat(long amount) {
        return Float.parseFloat(units(amount));
    }

    /** 0.29 becomes 28. */
    static long cut(long amount) {
        return (long) (asDouble(amount) * UNIT);
    }

    /** 1.10 becomes 111. */
    static long roundedUp(long amount) {
        return (long) Math.ceil(asDouble(amount) * UNIT);
    }

    /** 1.10 is a little more than that as a double, and becomes 111. */
    static long exactRoundedUp(long amount) {
        return new BigDecimal(asDouble(amount))
                .movePointRight(2)
                .setScale(0, RoundingMode.UP)
                .longValueExact();
    }

    /** 16.08 becomes 16079 thousandths and 1607. */
    static long byThousandths(long amount) {
        return (long) (asDouble(amount) * THOUSANDTHS) / (THOUSANDTHS / UNIT);
    }

    /** 66.66 becomes 66 and 0.65999, and 6665. */
    static long byParts(long amount) {
        double units = Math.floor(asDouble(amount));
        return ((long) units) * UNIT + (long) ((asDouble(amount) - units) * UNIT);
    }

    /** 539531580.80 becomes 53953158400. */
    static long byFloat(long amount) {
        double units = asFloat(amount);
        return Math.round(units * UNIT);
    }

    /** 655.35 becomes 65534. */
    static long byFloatCut(long amount) {
        float cents = asFloat(amount) * UNIT;
        return (long) cents;
    }

    /** 8.20 becomes 8.2 and 82. */
    static long withoutLastZero(long amount) {
        String text = BigDecimal.valueOf(amount, 2).stripTrailingZeros().toPlainString();
        return Long.parseLong(text.replace(".", ""));
    }

    /** 16.08 becomes 16 and 8, and 168. */
    static long withoutZeroOfCents(long amount) {
        return Long.parseLong(amount / UNIT + "" + amount % UNIT);
    }

    /** 10000000 cents become 1.0E7 and 1. */
    static long printedScientifically(long amount) {
        String text = Double.toString((double) amount);
        return Long.parseLong(text.substring(0, text.indexOf('.')));
    }
}

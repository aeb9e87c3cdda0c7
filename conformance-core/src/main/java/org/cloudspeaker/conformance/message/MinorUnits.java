package org.cloudspeaker.conformance.message;

import java.math.BigDecimal;

/** Amounts in minor units (cents), as every canonical message holds them. */
public final class MinorUnits {
    private MinorUnits() {}

    /** As a person writes it, with two decimal places: {@code 66.66} for 6666. */
    public static String decimal(long minorUnits) {
        return BigDecimal.valueOf(minorUnits, 2).toPlainString();
    }
}

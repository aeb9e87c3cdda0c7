package org.cloudspeaker.conformance.cli.terminal;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts as people write them. */
public final class AmountFormat {
    private static final Pattern FORM = Pattern.compile("\\d{1,10}([.]\\d{2})?");

    private AmountFormat() {}

    /** {@code 66.66} of 6666. */
    public static String format(long minorUnits) {
        return BigDecimal.valueOf(minorUnits, 2).toPlainString();
    }

    /** 6666 of {@code 66.66}; empty where it is no amount. */
    public static OptionalLong parse(String text) {
        return FORM.matcher(text).matches()
                ? OptionalLong.of(new BigDecimal(text).movePointRight(2).longValueExact())
                : OptionalLong.empty();
    }
}

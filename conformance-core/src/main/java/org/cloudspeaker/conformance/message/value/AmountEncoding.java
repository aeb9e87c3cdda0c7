package org.cloudspeaker.conformance.message.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an amount is written.
 *
 * @param exponent how many minor digits a unit has: 2 for cents, 0 where minor units are written
 * @param fewest the fewest places after the point
 * @param most the most places after the point
 * @param negative whether an amount may be below zero
 */
public record AmountEncoding(int exponent, int fewest, int most, boolean negative) {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");

    /** Whole minor units. */
    public static AmountEncoding minorUnits() {
        return new AmountEncoding(0, 0, 0, false);
    }

    /** Units with exactly so many places; 0: minor units. */
    public static AmountEncoding places(int decimals) {
        return new AmountEncoding(decimals, decimals, decimals, false);
    }

    /** The text of an amount in minor units. */
    String write(long minorUnits) {
        BigDecimal value = BigDecimal.valueOf(minorUnits, exponent);
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        int scale = Math.max(fewest, Math.min(most, Math.max(0, plain.scale())));
        return value.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** Minor units; empty where the text is no plain number, or finer than they are. */
    Optional<String> read(String text) {
        if (!PLAIN_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Long.toString(new BigDecimal(text).movePointRight(exponent).longValueExact()));
        } catch (ArithmeticException finerThanMinorUnits) {
            return Optional.empty();
        }
    }

    /**
     * Whether a text has as many places as are allowed, and its sign.
     *
     * @param number whether it stands as a number, which need not keep zeros at its end
     */
    boolean allows(String text, boolean number) {
        int point = text.indexOf('.');
        int places = point < 0 ? 0 : text.length() - point - 1;
        return (negative || !text.startsWith("-")) && places <= most && (number || places >= fewest);
    }

    /** For messages: {@code minor units}, {@code units with 0 to 2 places}. */
    public String described() {
        if (most == 0) {
            return exponent == 0 ? "whole minor units" : "whole units";
        }
        return fewest == most ? "units with " + most + " places" : "units with " + fewest + " to " + most + " places";
    }
}

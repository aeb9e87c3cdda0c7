package org.cloudspeaker.conformance.firmware;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the device shows and says an amount.
 *
 * @param display with the point two characters from the right, whatever the characters are
 * @param spoken in words; empty where it is no plain number
 */
record AmountPresentation(String display, Optional<String> spoken) {
    private static final int PLACES = 2;
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d\\d");
    private static final int TEN = 10;

    static AmountPresentation of(String amount) {
        String padded = "0".repeat(Math.max(0, PLACES + 1 - amount.length())) + amount;
        int point = padded.length() - PLACES;
        String display = padded.substring(0, point) + "." + padded.substring(point);
        boolean number = NUMBER.matcher(display).matches();
        return new AmountPresentation(
                legible(display), number ? Optional.of(speech(display, point)) : Optional.empty());
    }

    /** A fraction that ends in 0 loses the 0: of 12.40 it says 4 Cents, a fault of the vendor's. */
    private static String speech(String display, int point) {
        long whole = Long.parseLong(display.substring(0, point));
        int cents = Integer.parseInt(display.substring(point + 1));
        int named = cents % TEN == 0 ? cents / TEN : cents;
        return String.format(Locale.ROOT, "received %d Dollars and %d Cents", whole, named);
    }

    /** It arrives byte by byte, and may be anything. */
    private static String legible(String display) {
        return display.chars().allMatch(c -> c >= ' ' && c < 0x7F) ? display : "characters that are no number";
    }
}

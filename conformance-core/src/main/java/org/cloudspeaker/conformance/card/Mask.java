package org.cloudspeaker.conformance.card;

import java.util.regex.Pattern;

/**
 * How a card number is shown.
 *
 * @param first how many digits are left at its beginning
 * @param fill what stands for each digit between
 * @param atLeast how many of those there have to be, where the number is long enough
 * @param last how many digits are left at its end
 */
public record Mask(int first, String fill, int atLeast, int last) {
    /** The card number with all but its first and last digits hidden, its length kept, as the firmware shows it. */
    public String of(String pan) {
        return pan.substring(0, first) + fill.repeat(hidden(pan)) + pan.substring(pan.length() - last);
    }

    /** Whether a shown card number is that of this one, however many digits are hidden. */
    public boolean hides(String pan, String shown) {
        return pattern(pan).matcher(shown).matches()
                && shown.startsWith(pan.substring(0, first))
                && shown.endsWith(pan.substring(pan.length() - last));
    }

    /** The form of this card number, for messages: {@code first 6 digits, 4 or more of *, last 4 digits}. */
    public String described(String pan) {
        return "first " + first + " digits, " + fewest(pan) + " or more of " + fill + ", last " + last + " digits";
    }

    private Pattern pattern(String pan) {
        return Pattern.compile(
                "\\d{" + first + "}(" + Pattern.quote(fill) + "){" + fewest(pan) + ",}\\d{" + last + "}");
    }

    private int hidden(String pan) {
        return Math.max(0, pan.length() - first - last);
    }

    /** A number of 13 digits has no more than three to hide. */
    private int fewest(String pan) {
        return Math.min(atLeast, hidden(pan));
    }
}

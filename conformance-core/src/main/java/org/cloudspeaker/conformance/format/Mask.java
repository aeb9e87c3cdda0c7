package org.cloudspeaker.conformance.format;

import java.util.regex.Pattern;

/**
 * How a card number is shown.
 *
 * @param first how many digits are left at its beginning
 * @param fill what stands for each digit between
 * @param atLeast how many of those there have to be
 * @param last how many digits are left at its end
 */
public record Mask(int first, String fill, int atLeast, int last) {
    /** The card number with all but its first and last digits hidden, its length kept. */
    public String of(String pan) {
        int hidden = Math.max(atLeast, pan.length() - first - last);
        return pan.substring(0, first) + fill.repeat(hidden) + pan.substring(pan.length() - last);
    }

    /** Whether a shown card number is that of this one, however many digits are hidden. */
    public boolean hides(String pan, String shown) {
        return pattern().matcher(shown).matches()
                && shown.startsWith(pan.substring(0, first))
                && shown.endsWith(pan.substring(pan.length() - last));
    }

    /** The form, for messages: {@code first 6 digits, 4 or more of *, last 4 digits}. */
    public String described() {
        return "first " + first + " digits, " + atLeast + " or more of " + fill + ", last " + last + " digits";
    }

    private Pattern pattern() {
        return Pattern.compile("\\d{" + first + "}(" + Pattern.quote(fill) + "){" + atLeast + ",}\\d{" + last + "}");
    }
}

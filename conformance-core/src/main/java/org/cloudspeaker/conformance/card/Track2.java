package org.cloudspeaker.conformance.card;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Track 2 of a card: its number, a separator, expiry date, service code, and what the issuer adds (ISO/IEC 7813; EMV Book
 * 3, tag 57).
 *
 * @param pan the card number, 13 to 19 digits
 * @param text all of it, without what fills it up
 */
public record Track2(String pan, String text) {
    private static final String BEGINNING = "(\\d{13,19})[Dd=]\\d\\d(?:0[1-9]|1[0-2])\\d{3}";
    private static final Pattern AT_THE_BEGINNING = Pattern.compile(BEGINNING + ".*");
    /** Whatever fills it up is digits, as 00, 80 and 05 are, or F. */
    private static final Pattern FROM_END_TO_END = Pattern.compile(BEGINNING + "\\d*+([Ff]*+\\d*+)");

    /** In the middle of something else it has its right check digit, and an end that is the end of a track. */
    private static final Pattern ANYWHERE = Pattern.compile("(?<!\\d)" + BEGINNING + "\\d*+(?=[Ff?]|$|[^0-9A-Za-z=])");

    private static final Pattern ZEROS = Pattern.compile("(?:00)+$");

    /** The one that a text begins with; whatever stands behind it may be anything. */
    public static Optional<Track2> parsePrefix(String text) {
        Matcher track = AT_THE_BEGINNING.matcher(text);
        return track.matches() ? Optional.of(new Track2(track.group(1), text)) : Optional.empty();
    }

    /** The one that stands somewhere in a text. */
    static Optional<Track2> find(String text) {
        return ANYWHERE.matcher(text)
                .results()
                .filter(track -> Luhn.isValid(track.group(1)))
                .map(track -> new Track2(track.group(1), track.group()))
                .findFirst();
    }

    /** The one that a text is, but for what fills it up. A text of chance is taken for one less than once in 100,000 times. */
    public static Optional<Track2> parse(String text) {
        Matcher track = FROM_END_TO_END.matcher(text);
        return track.matches()
                ? Optional.of(new Track2(
                        track.group(1),
                        ZEROS.matcher(text.substring(0, track.start(2))).replaceFirst("")))
                : Optional.empty();
    }

    /** Its length alone: the rest is card data. */
    @Override
    public String toString() {
        return "track 2 of a card number of " + pan.length() + " digits";
    }
}

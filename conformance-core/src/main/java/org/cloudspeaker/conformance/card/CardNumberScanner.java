package org.cloudspeaker.conformance.card;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Card numbers that stand in a text by themselves. */
final class CardNumberScanner {
    /** A fraction and a telephone number are none, whatever their digits. */
    private static final Pattern RUN = Pattern.compile("(?<![0-9]|\\+|[0-9]\\.)[0-9]{14,19}(?![0-9]|\\.[0-9])");

    private static final Pattern IN_GROUPS = Pattern.compile("(?<![0-9A-Za-z.+-])"
            + "(?:\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{1,3})?|\\d{4}[ -]\\d{6}[ -]\\d{4,5})(?![0-9A-Za-z-])");

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");
    private static final Pattern FILLED_UP = Pattern.compile("[0-9]+[Ff]+");

    /**
     * Beginnings and lengths that the schemes issue (ISO/IEC 7812). The numbers of modems (IMEI), of SIM cards and of goods
     * have check digits too, and times are long as well: none of them looks like these, but for Visa's 13 digits, which are
     * left out.
     */
    private static final Pattern ISSUED = Pattern.compile(
            "[3-6]\\d{15}|4\\d{18}" // any of sixteen digits; Visa
                    + "|(?:222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720|220[0-4])\\d{12}" // Mastercard, Mir
                    + "|3[47]\\d{13}|3(?:0[0-5]|[689]\\d)\\d{11}" // American Express, Diners Club
                    + "|(?:62|81)\\d{14,17}|(?:5[06-8]|6[37])\\d{16,17}"); // UnionPay, Maestro

    private CardNumberScanner() {}

    /**
     * Those of a card scheme with their right check digit. A run of digits inside a longer text of hex is none, for every
     * encrypted text has some; eight bytes of chance whose sixteen hex digits are all decimal are taken for one, once in
     * 40,000 times.
     */
    static Stream<String> scan(String text) {
        Stream<String> runs = RUN.matcher(text)
                .results()
                .filter(run -> standsAlone(text, run.start(), run.end()))
                .map(MatchResult::group);
        Stream<String> groups =
                IN_GROUPS.matcher(text).results().map(group -> group.group().replaceAll("[ -]", ""));
        return Stream.concat(runs, groups).filter(CardNumberScanner::isIssued);
    }

    /** The one that a mask of six digits and four hides, wherever it stands. */
    static Optional<String> findMasked(String text, String first, String last) {
        Matcher whole = Pattern.compile(first + "\\d{3,9}" + last).matcher(text);
        return whole.find() ? Optional.of(whole.group()) : Optional.empty();
    }

    /** Whether it is one by itself. */
    static boolean isIssued(String digits) {
        return ISSUED.matcher(digits).matches() && Luhn.isValid(digits);
    }

    private static boolean standsAlone(String text, int from, int to) {
        int start = from;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        int end = to;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        boolean filledUp = start == from && FILLED_UP.matcher(word).matches();
        return word.length() == to - from || filledUp || !HEX.matcher(word).matches();
    }
}

package org.cloudspeaker.conformance.card;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PIN that can be read in what should be an encrypted PIN block: its digits, or a block of ISO 9564-1 before it is
 * encrypted. Of encrypted blocks, which are eight bytes of chance, one in four million is taken for digits that are filled
 * up, one in 16 million for format 0 or 2, one in 100 million for a format 1 that one digit fills up, and for a known card
 * number five in a million for format 3.
 */
public final class ClearPinScanner {
    private static final Pattern DIGITS = Pattern.compile("\\d{4,12}");
    private static final Pattern FILLED_UP = Pattern.compile("\\d{4,12}(?:F{4,}|0{4,})|(?:F{4,}|0{4,})\\d{4,12}");
    /** Control nibble, length, the PIN, and what fills it up: F, anything, F, A to F; behind format 4 are random bytes. */
    private static final Pattern BLOCK = Pattern.compile("([0-4])([4-9A-C])([0-9A-F]{14})(?:[0-9A-F]{16})?");

    private static final Pattern EIGHT_BYTES = Pattern.compile("[0-9A-F]{16}");
    private static final int FORMAT_1 = 1;
    private static final int FORMAT_4 = 4;
    private static final int HEX = 16;
    private static final int FILLING = 14;
    /** So many of the same nibble fill nothing up by chance. */
    private static final int FEWEST_THE_SAME = 4;

    private ClearPinScanner() {}

    /**
     * In which way it can be read; empty where it cannot.
     *
     * @param sent what was sent as a PIN block, in hex, in base64, or in the hex of its own text
     * @param numbers the card numbers that a block may be made with, as far as they are known
     */
    public static Optional<String> scan(String sent, Collection<String> numbers) {
        return said(sent).flatMap(text -> way(text, numbers).stream()).findFirst();
    }

    /**
     * Whether it has the structure of a block of format 1 in clear, which random digits fill up. One in 640 encrypted blocks
     * has it by chance, so one alone proves nothing.
     */
    public static boolean looksLikeFormat1(String sent) {
        return said(sent)
                .anyMatch(
                        text -> format(text).filter(found -> found == FORMAT_1).isPresent());
    }

    private static Stream<String> said(String sent) {
        return TextDecodings.of(sent.strip()).stream()
                .map(text -> text.toUpperCase(Locale.ROOT).replace("0X", ""));
    }

    private static Optional<String> way(String text, Collection<String> numbers) {
        if (DIGITS.matcher(text).matches()) {
            return Optional.of("4 to 12 digits, which is a PIN and no block");
        }
        Optional<Integer> plain = format(text).filter(found -> found != 0 && (found != FORMAT_1 || evenlyFilled(text)));
        Stream<Integer> crossed = numbers.stream()
                .filter(number -> EIGHT_BYTES.matcher(text).matches())
                .flatMap(number -> format(PinBlock.combine(text, number).hex()).stream())
                .filter(found -> found == 0 || found == 3);
        Optional<String> block = Stream.concat(plain.stream(), crossed)
                .findFirst()
                .map(found -> "a PIN block of ISO 9564 format " + found + " that is not encrypted");
        return block.or(() -> Optional.of("4 to 12 digits and what fills them up, which is no encrypted block")
                .filter(way -> FILLED_UP.matcher(text).matches() && text.length() <= HEX));
    }

    /** The format whose whole structure it has, from the control nibble to the last of what fills it up. */
    private static Optional<Integer> format(String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.matches()) {
            return Optional.empty();
        }
        int format = Integer.parseInt(block.group(1));
        int digits = Integer.parseInt(block.group(2), HEX);
        String pin = block.group(3).substring(0, digits);
        String rest = block.group(3).substring(digits);
        boolean right = DIGITS.matcher(pin).matches()
                && filling(format).matcher(rest).matches()
                && text.length() == (format == FORMAT_4 ? 2 * HEX : HEX);
        return right ? Optional.of(format) : Optional.empty();
    }

    private static Pattern filling(int format) {
        return switch (format) {
            case 1 -> Pattern.compile(".*");
            case 3 -> Pattern.compile("[A-F]*");
            case FORMAT_4 -> Pattern.compile("A*");
            default -> Pattern.compile("F*");
        };
    }

    private static boolean evenlyFilled(String text) {
        int digits = Integer.parseInt(text.substring(1, 2), HEX);
        String rest = text.substring(2 + digits);
        return FILLING - digits >= FEWEST_THE_SAME && rest.chars().distinct().count() == 1;
    }
}

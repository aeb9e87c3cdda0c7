package org.cloudspeaker.conformance.mocks.payment.fault;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Minor units as a server reads them that takes more than the format has. */
final class LenientAmountParser {
    private static final int SHORT = 20;
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,10}[.][0-9]{2}");
    private static final Pattern LONG = Pattern.compile("[0-9]{1,10}[.][0-9]{3,6}");
    private static final Pattern EXPONENT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?[eE]\\+?\\d");
    private static final Pattern PREFIX = Pattern.compile("\\s*([+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d)?)");

    private LenientAmountParser() {}

    /** A line feed as such, which a reading shows as JSON does. */
    static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    /** {@code 1.00} and nothing else. */
    static Optional<Long> plain(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(cents(new BigDecimal(text))) : Optional.empty();
    }

    static Optional<Long> withExponent(String text) {
        return EXPONENT.matcher(text).matches() ? Optional.of(cents(new BigDecimal(text))) : Optional.empty();
    }

    static Optional<Long> rounded(String text) {
        return LONG.matcher(text).matches() ? Optional.of(cents(new BigDecimal(text))) : Optional.empty();
    }

    /** As JavaScript's parseFloat: what follows the number is not looked at. */
    static Optional<Long> prefix(String text) {
        Matcher number = PREFIX.matcher(text);
        return text.length() <= SHORT && number.lookingAt()
                ? Optional.of(cents(new BigDecimal(number.group(1))))
                : Optional.empty();
    }

    /** As Java's Double.parseDouble, with its letters, blanks and hexadecimal digits. */
    static Optional<Long> asDouble(String text) {
        try {
            return Optional.of(Math.round(Double.parseDouble(text) * 100));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    static Optional<Long> withoutSign(String text) {
        return text.startsWith("-") || text.startsWith("+") ? plain(text.substring(1)) : Optional.empty();
    }

    static Optional<Long> withoutSeparators(String text) {
        return plain(text.replaceAll("(?<=\\d)[,_' ](?=\\d{3})", ""));
    }

    private static long cents(BigDecimal units) {
        return units.movePointRight(2).setScale(0, RoundingMode.HALF_DOWN).longValue();
    }
}

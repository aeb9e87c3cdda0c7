package org.cloudspeaker.conformance.message.profile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** Turns canonical values into a rule's wire text and back. */
final class FieldValueConverter {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private FieldValueConverter() {}

    /** The wire text of a canonical value. */
    static String toWire(FieldRule rule, String canonical) {
        return switch (rule.field().kind()) {
            case AMOUNT ->
                BigDecimal.valueOf(Long.parseLong(canonical), 2)
                        .movePointRight(2 - rule.decimals())
                        .setScale(rule.decimals())
                        .toPlainString();
            case WORD -> rule.words().getOrDefault(canonical, canonical);
            case DATE -> dated(rule, LocalDate.parse(canonical));
            case TIME -> dated(rule, LocalTime.parse(canonical));
            case DATE_TIME -> dated(rule, LocalDateTime.parse(canonical));
            case DIGITS -> rule.type() == WireType.NUMBER ? new BigDecimal(canonical).toPlainString() : canonical;
            case TEXT, COUNT, LIST -> canonical;
        };
    }

    /** The canonical value of a wire text; empty when the text is none. */
    static Optional<String> fromWire(FieldRule rule, String wire) {
        return switch (rule.field().kind()) {
            case AMOUNT -> minorUnits(rule, wire);
            case WORD ->
                Optional.of(rule.words().entrySet().stream()
                        .filter(word -> word.getValue().equals(wire))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(wire));
            case DATE -> parsed(rule, wire, LocalDate::from);
            case TIME -> parsed(rule, wire, time -> LocalTime.from(time).format(DateTimeFormatter.ISO_LOCAL_TIME));
            case DATE_TIME -> parsed(rule, wire, LocalDateTime::from);
            case COUNT -> COUNT.matcher(wire).matches() ? Optional.of(wire) : Optional.empty();
            case DIGITS -> Optional.of("0".repeat(Math.max(0, rule.digits() - wire.length())) + wire);
            case TEXT, LIST -> Optional.of(wire);
        };
    }

    private static Optional<String> minorUnits(FieldRule rule, String wire) {
        if (!PLAIN_NUMBER.matcher(wire).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.toString(
                    new BigDecimal(wire).movePointRight(rule.decimals()).longValueExact()));
        } catch (ArithmeticException finerThanMinorUnits) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(FieldRule rule) {
        return DateTimeFormatter.ofPattern(rule.pattern().replace("yyyy", "uuuu"))
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String dated(FieldRule rule, TemporalAccessor value) {
        return formatter(rule).format(value);
    }

    private static Optional<String> parsed(FieldRule rule, String wire, Function<TemporalAccessor, ?> type) {
        try {
            return Optional.of(type.apply(formatter(rule).parse(wire)).toString());
        } catch (DateTimeException notOfThisForm) {
            return Optional.empty();
        }
    }
}

package org.cloudspeaker.conformance.message.value;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.syntax.WireType;

/**
 * How a value is written: its type on the wire, its form, its encoding and its bounds.
 *
 * @param types what it may be on the wire; the first is what the harness writes
 * @param text the form of its text
 * @param encoding how canonical values become text
 * @param limits what bounds it
 */
public record ValueFormat(List<WireType> types, TextForm text, ValueEncoding encoding, ValueLimits limits) {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /** Copies the list. */
    public ValueFormat {
        types = List.copyOf(types);
    }

    /** Any text of this type. */
    public static ValueFormat of(WireType type) {
        return new ValueFormat(List.of(type), TextForm.any(), ValueEncoding.plain(), ValueLimits.none());
    }

    /** The type that the harness writes. */
    public WireType type() {
        return types.get(0);
    }

    /** The same in another form. */
    public ValueFormat with(TextForm other) {
        return new ValueFormat(types, other, encoding, limits);
    }

    /** The same in another encoding. */
    public ValueFormat with(ValueEncoding other) {
        return new ValueFormat(types, text, other, limits);
    }

    /** The same with other bounds. */
    public ValueFormat with(ValueLimits other) {
        return new ValueFormat(types, text, encoding, other);
    }

    /**
     * The wire text of a canonical value.
     *
     * @param device the device's zone
     */
    public String write(ValueKind kind, String canonical, ZoneId device) {
        return text.wrap(
                switch (kind) {
                    case AMOUNT -> encoding.amount().write(Long.parseLong(canonical));
                    case WORD -> encoding.words().write(canonical);
                    case DATE, TIME, DATE_TIME -> encoding.time().write(kind, canonical, device);
                    case DIGITS -> digits(canonical);
                    case TEXT, COUNT, LIST -> canonical;
                });
    }

    private String digits(String canonical) {
        String word = encoding.words().write(canonical);
        boolean number = type() == WireType.NUMBER && COUNT.matcher(word).matches();
        return number ? new BigDecimal(word).toPlainString() : word;
    }

    /**
     * The canonical value of a wire text; empty when the text is none.
     *
     * @param device the device's zone
     */
    public Optional<String> read(ValueKind kind, String wire, ZoneId device) {
        return text.unwrap(wire).flatMap(value -> switch (kind) {
            case AMOUNT -> encoding.amount().read(value);
            case WORD -> Optional.of(encoding.words().read(value));
            case DATE, TIME, DATE_TIME -> encoding.time().read(kind, value, device);
            case COUNT -> COUNT.matcher(value).matches() ? Optional.of(value) : Optional.empty();
            case DIGITS -> {
                String word = encoding.words().read(value);
                yield Optional.of("0".repeat(Math.max(0, encoding.digits() - word.length())) + word);
            }
            case TEXT, LIST -> Optional.of(value);
        });
    }

    /** Whether a wire text is of its form, and one that its kind knows. */
    public boolean accepts(ValueKind kind, String wire, ZoneId device) {
        return text.form().matcher(wire).matches()
                && read(kind, wire, device).isPresent()
                && isAllowed(kind, text.unwrap(wire).orElse(wire));
    }

    private boolean isAllowed(ValueKind kind, String value) {
        return switch (kind) {
            case AMOUNT -> encoding.amount().allows(value, type() == WireType.NUMBER);
            case WORD, DIGITS -> encoding.words().allows(value);
            default -> true;
        };
    }

    /** Whether a text fails at the list of words alone. */
    public boolean isForeignWord(ValueKind kind, String wire, ZoneId device) {
        boolean words = kind == ValueKind.WORD || kind == ValueKind.DIGITS;
        return words
                && !encoding.words().byMeaning().isEmpty()
                && read(kind, wire, device).isPresent()
                && !encoding.words().allows(text.unwrap(wire).orElse(wire));
    }

    /** What a value has to be, for messages: {@code a string of the form \d{6}}. */
    public String expected() {
        StringBuilder words = new StringBuilder(type().described());
        if (!encoding.time().pattern().isEmpty()) {
            words.append(" in the form ").append(encoding.time().pattern());
        } else if (!encoding.words().byMeaning().isEmpty()) {
            words.append(", one of ")
                    .append(String.join(
                            ", ",
                            encoding.words().byMeaning().values().stream()
                                    .sorted()
                                    .toList()));
        } else if (!text.isAny()) {
            words.append(" of the form ").append(text.form().pattern());
        }
        return words.toString();
    }
}

package org.cloudspeaker.conformance.message.profile;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.syntax.WireType;

/**
 * How one field of one message is written.
 *
 * @param field which field
 * @param at its place as a JSON pointer (RFC 6901), for example {@code /card/number}
 * @param types what it may be on the wire; the first is what the harness writes
 * @param required whether a message without it is wrong
 * @param form what the whole text of a value has to match, beside what its kind asks for
 * @param decimals for amounts: places after the point; 0: minor units
 * @param digits for digits carried as numbers: their fixed length, so that 7 is read as 000007; 0: as they are
 * @param pattern for dates and times: the pattern of {@link java.time.format.DateTimeFormatter}; may be empty
 * @param words for words: the wire's word by the canonical one
 * @param maxBytes the most that the device has room for; 0: no bound
 * @param sensitive whether its value must never be shown
 */
public record FieldRule(
        MessageField field,
        String at,
        List<WireType> types,
        boolean required,
        Pattern form,
        int decimals,
        int digits,
        String pattern,
        Map<String, String> words,
        int maxBytes,
        boolean sensitive) {

    /** Copies the collections. */
    public FieldRule {
        types = List.copyOf(types);
        words = Map.copyOf(words);
    }

    /** The name on the wire: the last step of its place. */
    public String wireName() {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    /** Its place without the first stroke: {@code traceNo}, or {@code card/number} in a nested format. */
    public String path() {
        return at.substring(1);
    }

    /** The type that the harness writes. */
    public WireType type() {
        return types.get(0);
    }

    /**
     * Whether a text on the wire is a value of this field: of its form, and one that its kind knows. A word that the
     * profile only knows as the canonical name of another ({@code APPROVED} where {@code APPROVE} is written) is none.
     */
    public boolean accepts(String text) {
        return form.matcher(text).matches()
                && FieldValueConverter.fromWire(this, text).isPresent()
                && !mistaken(text);
    }

    private boolean mistaken(String word) {
        return words.containsKey(word) && !words.containsValue(word);
    }

    /** What a value has to be, for messages: {@code a string of the form \d{6}}. */
    public String expected() {
        StringBuilder text = new StringBuilder(type().described());
        if (!pattern.isEmpty()) {
            text.append(" in the form ").append(pattern);
        } else if (!words.isEmpty()) {
            text.append(", one of ")
                    .append(String.join(", ", words.values().stream().sorted().toList()));
        } else if (!form.pattern().equals(".*")) {
            text.append(" of the form ").append(form.pattern());
        }
        return text.toString();
    }
}

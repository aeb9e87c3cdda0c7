package org.cloudspeaker.conformance.message.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.message.value.ValueFormat;

/**
 * How one field of one message is written.
 *
 * @param field which field
 * @param place where it stands
 * @param format its type, form, encoding and bounds
 * @param source where its value comes from
 */
public record FieldRule(MessageField field, FieldPlace place, ValueFormat format, FieldSource source) {
    /** Its place as a JSON pointer (RFC 6901), for example {@code /card/number}. */
    public String at() {
        return place.at();
    }

    /** What it may be on the wire; the first is what the harness writes. */
    public List<WireType> types() {
        return format.types();
    }

    /** Whether a message without it is wrong. */
    public boolean required() {
        return place.required();
    }

    /** What the whole text of a value has to match, beside what its kind asks for. */
    public Pattern form() {
        return format.text().form();
    }

    /** For amounts: the most places after the point; 0: minor units. */
    public int decimals() {
        return format.encoding().amount().most();
    }

    /** For digits carried as numbers: their fixed length, so that 7 is read as 000007; 0: as they are. */
    public int digits() {
        return format.encoding().digits();
    }

    /** For dates and times: the pattern of {@link java.time.format.DateTimeFormatter}; may be empty. */
    public String pattern() {
        return format.encoding().time().pattern();
    }

    /** For words: the wire's word by the canonical one. */
    public Map<String, String> words() {
        return format.encoding().words().byMeaning();
    }

    /** The most bytes that the device has room for; 0: no bound. */
    public int maxBytes() {
        return format.limits().maxBytes();
    }

    /** Whether its value must never be shown. */
    public boolean sensitive() {
        return format.limits().sensitive();
    }

    /** The name on the wire: the last step of its place. */
    public String wireName() {
        return place.wireName();
    }

    /** Its place without the first stroke: {@code traceNo}, or {@code card/number} in a nested format. */
    public String path() {
        return place.path();
    }

    /** The type that the harness writes. */
    public WireType type() {
        return format.type();
    }

    /**
     * Whether a text on the wire is a value of this field: of its form, and one that its kind knows. A word that the
     * profile only knows as the canonical name of another ({@code APPROVED} where {@code APPROVE} is written) is none.
     */
    public boolean accepts(String text) {
        return format.accepts(field.kind(), text, ZoneId.systemDefault());
    }

    /** What a value has to be, for messages: {@code a string of the form \d{6}}. */
    public String expected() {
        return format.expected();
    }
}

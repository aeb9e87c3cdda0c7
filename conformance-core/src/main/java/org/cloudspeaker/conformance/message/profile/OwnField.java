package org.cloudspeaker.conformance.message.profile;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.value.ValueFormat;

/**
 * A field of the vendor's that no check needs, but whose rules hold all the same.
 *
 * @param place where it stands
 * @param kind what values it has
 * @param format its type, form, encoding and bounds
 * @param values which values it has, and which the harness writes
 */
public record OwnField(FieldPlace place, ValueKind kind, ValueFormat format, OwnValues values) {
    /** What the harness writes into a field of the vendor's. */
    public enum ValueGenerator {
        /** A sample. */
        SAMPLE,
        /** A new UUID (RFC 9562). */
        UUID,
        /** 16 hex digits that no message had before. */
        NONCE,
        /** The time at which the message is made. */
        NOW
    }

    /**
     * The values of a field of the vendor's.
     *
     * @param oneOf the texts that may stand there; empty for any
     * @param sample what the harness writes, if the profile says
     * @param generator what it writes otherwise
     */
    public record OwnValues(List<String> oneOf, Optional<String> sample, ValueGenerator generator) {
        /** Copies the list. */
        public OwnValues {
            oneOf = List.copyOf(oneOf);
        }
    }

    /** A text that the rules of the field allow, if one can be made. */
    public String sample() {
        return TreeWriter.sample(this, java.time.ZoneId.systemDefault());
    }

    /** What a value has to be, for messages. */
    public String expected() {
        return values.oneOf().isEmpty()
                ? format.expected()
                : format.type().described() + ", one of " + String.join(", ", values.oneOf());
    }
}

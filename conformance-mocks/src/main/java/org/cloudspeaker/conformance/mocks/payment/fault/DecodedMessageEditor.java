package org.cloudspeaker.conformance.mocks.payment.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;

/** Readings that see what is not there, for faults. */
final class DecodedMessageEditor {
    private DecodedMessageEditor() {}

    static DecodedMessage with(DecodedMessage reading, MessageField field, FieldState state, Optional<String> value) {
        DecodedField was = reading.field(field);
        Map<MessageField, DecodedField> fields = new EnumMap<>(MessageField.class);
        fields.putAll(reading.fields());
        fields.put(
                field,
                new DecodedField(
                        field, was.name(), state, was.required(), was.expected(), was.found(), value, was.bytes()));
        return reading.withFields(fields);
    }

    static DecodedMessage without(DecodedMessage reading, MessageField field) {
        Map<MessageField, DecodedField> fields = new EnumMap<>(MessageField.class);
        fields.putAll(reading.fields());
        fields.remove(field);
        return reading.withFields(fields);
    }

    /** Whether a value stands there as a string. */
    static boolean isString(DecodedField reading) {
        return reading.found().startsWith("\"");
    }

    /** The text that stands there, without quotes. */
    static String text(DecodedField reading) {
        String found = reading.found();
        return isString(reading) ? found.substring(1, found.length() - 1) : found;
    }
}

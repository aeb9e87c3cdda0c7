package org.cloudspeaker.conformance.wire.payment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.Reading;

/** Readings that see what is not there, for faults. */
final class Readings {
    private Readings() {}

    static Reading with(Reading reading, Field field, State state, Optional<String> value) {
        FieldReading was = reading.field(field);
        Map<Field, FieldReading> fields = new EnumMap<>(Field.class);
        fields.putAll(reading.fields());
        fields.put(
                field,
                new FieldReading(
                        field, was.name(), state, was.required(), was.expected(), was.found(), value, was.bytes()));
        return new Reading(reading.type(), reading.syntax(), fields, reading.records(), reading.scalars());
    }

    static Reading without(Reading reading, Field field) {
        Map<Field, FieldReading> fields = new EnumMap<>(Field.class);
        fields.putAll(reading.fields());
        fields.remove(field);
        return new Reading(reading.type(), reading.syntax(), fields, reading.records(), reading.scalars());
    }

    /** Whether a value stands there as a string. */
    static boolean isString(FieldReading reading) {
        return reading.found().startsWith("\"");
    }

    /** The text that stands there, without quotes. */
    static String text(FieldReading reading) {
        String found = reading.found();
        return isString(reading) ? found.substring(1, found.length() - 1) : found;
    }
}

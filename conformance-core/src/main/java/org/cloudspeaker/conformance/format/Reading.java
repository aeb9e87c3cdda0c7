package org.cloudspeaker.conformance.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A message as it was read: what is there, and what is wrong with it.
 *
 * @param type which message
 * @param syntax why it is not one strict message of the codec; empty when it is
 * @param fields every field of the profile, also the absent ones
 * @param records the records of a page; empty in other messages
 * @param scalars all that a request says, also where the profile knows no field; empty in answers
 */
public record Reading(
        MessageType type,
        Optional<String> syntax,
        Map<Field, FieldReading> fields,
        List<Reading> records,
        List<Scalar> scalars) {
    private static final Set<Field> ANSWERED =
            Set.of(Field.RESPONSE_CODE, Field.AUTH_CODE, Field.STATUS, Field.TOTAL, Field.RECORDS);

    /** Copies the collections. */
    public Reading {
        fields = Map.copyOf(fields);
        records = List.copyOf(records);
        scalars = List.copyOf(scalars);
    }

    /**
     * One string, number or other value anywhere in a message. It may be card data: its text is its place alone.
     *
     * @param at its place as a JSON pointer without the first stroke: {@code traceNo}, {@code card/number}
     * @param text what stands there, a string without its quotes
     */
    public record Scalar(String at, String text) {
        /** Whether it stands at the place of this field. */
        public boolean isOf(FieldRule rule) {
            return at.equals(rule.path());
        }

        /** How long the place is: a name may be card data too. */
        @Override
        public String toString() {
            return "a value at a place of " + at.length() + " characters";
        }
    }

    /** Nothing could be read. */
    static Reading unreadable(MessageType type, String why, List<FieldRule> rules) {
        Map<Field, FieldReading> fields = new EnumMap<>(Field.class);
        rules.forEach(rule -> fields.put(rule.field(), FieldReading.absent(rule)));
        return new Reading(type, Optional.of(why), fields, List.of(), List.of());
    }

    /** The reading of one field; absent too if the profile does not have it. */
    public FieldReading field(Field field) {
        FieldReading reading = fields.get(field);
        return reading != null ? reading : FieldReading.unknown(field);
    }

    /** The canonical value of a field, if it can be read. */
    public Optional<String> value(Field field) {
        return field(field).value();
    }

    /** Whether it has anything of an answer that a request has not, so that an echo is none. */
    public boolean recognised() {
        return fields.values().stream()
                .filter(field -> ANSWERED.contains(field.field()))
                .anyMatch(field -> field.state() != FieldReading.State.ABSENT);
    }

    /** The fields that are not as the profile asks, in the profile's order. */
    public List<FieldReading> problems() {
        return fields.values().stream()
                .filter(field -> field.state() != FieldReading.State.OK)
                .filter(field -> field.required() || field.state() != FieldReading.State.ABSENT)
                .sorted(java.util.Comparator.comparing(FieldReading::field))
                .toList();
    }
}

package org.cloudspeaker.conformance.message;

import java.util.Comparator;
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
 * @param format what it is by the rules of its own profile
 */
public record DecodedMessage(
        MessageType type,
        Optional<String> syntax,
        Map<MessageField, DecodedField> fields,
        List<DecodedMessage> records,
        List<Scalar> scalars,
        FormatJudgement format) {
    private static final Set<MessageField> ANSWERED = Set.of(
            MessageField.RESPONSE_CODE,
            MessageField.AUTH_CODE,
            MessageField.STATUS,
            MessageField.TOTAL,
            MessageField.RECORDS);

    /** Copies the collections. */
    public DecodedMessage {
        fields = Map.copyOf(fields);
        records = List.copyOf(records);
        scalars = List.copyOf(scalars);
    }

    /** The same with other fields. */
    public DecodedMessage withFields(Map<MessageField, DecodedField> others) {
        return new DecodedMessage(type, syntax, others, records, scalars, format);
    }

    /** The same, but not one strict message of the codec. */
    public DecodedMessage withSyntax(String problem) {
        return new DecodedMessage(type, Optional.of(problem), fields, records, scalars, format);
    }

    /** Whether the profile has this field in such a message. */
    public boolean isDeclared(MessageField field) {
        return fields.containsKey(field);
    }

    /**
     * One string, number or other value anywhere in a message. It may be card data: its text is its place alone.
     *
     * @param at its place as a JSON pointer without the first stroke: {@code traceNo}, {@code card/number}
     * @param text what stands there, a string without its quotes
     */
    public record Scalar(String at, String text) {
        /** How long the place is: a name may be card data too. */
        @Override
        public String toString() {
            return "a value at a place of " + at.length() + " characters";
        }
    }

    /** One field as it was read; absent too if the profile does not have it. */
    public DecodedField field(MessageField field) {
        DecodedField decoded = fields.get(field);
        return decoded != null ? decoded : DecodedField.unknown(field);
    }

    /** The canonical value of a field, if it can be read. */
    public Optional<String> value(MessageField field) {
        return field(field).value();
    }

    /** Whether it has anything of an answer that a request has not, so that an echo is none. */
    public boolean isAnswer() {
        return fields.values().stream()
                .filter(field -> ANSWERED.contains(field.field()))
                .anyMatch(field -> field.state() != DecodedField.FieldState.ABSENT);
    }

    /** The fields that are not as the profile asks, in the profile's order. */
    public List<DecodedField> problems() {
        return fields.values().stream()
                .filter(field -> field.state() != DecodedField.FieldState.OK)
                .filter(field -> field.required() || field.state() != DecodedField.FieldState.ABSENT)
                .sorted(Comparator.comparing(DecodedField::field))
                .toList();
    }
}

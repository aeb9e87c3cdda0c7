package org.cloudspeaker.conformance.message;

import java.util.Optional;

/**
 * One field as it was read.
 *
 * @param field which field
 * @param name what it is called on the wire
 * @param state whether it is as the profile asks
 * @param required whether the profile demands it
 * @param expected what the profile asks for, for messages
 * @param found what stands there, for messages
 * @param value its canonical value wherever one can be made out, also of a wrong type
 * @param bytes how long it is on the wire, in UTF-8 without quotes; 0 where nothing or null is
 */
public record DecodedField(
        MessageField field,
        String name,
        FieldState state,
        boolean required,
        String expected,
        String found,
        Optional<String> value,
        int bytes) {

    /** How far a field is from what the profile asks. */
    public enum FieldState {
        /** As it should be. */
        OK,
        /** Not there. */
        ABSENT,
        /** null. */
        NULL,
        /** A number where a string belongs, and the like. */
        WRONG_TYPE,
        /** Of the right type, but not of the right form. */
        WRONG_FORM
    }

    static DecodedField unknown(MessageField field) {
        return new DecodedField(field, field.key(), FieldState.ABSENT, false, "", "nothing", Optional.empty(), 0);
    }

    /** The same, of a wrong form, where this is asked for. */
    public DecodedField withExpected(String other) {
        return new DecodedField(field, name, FieldState.WRONG_FORM, required, other, found, value, bytes);
    }

    /** Whether it is absent, null or of the wrong type. */
    public boolean isMistyped() {
        return state == FieldState.ABSENT || state == FieldState.NULL || state == FieldState.WRONG_TYPE;
    }

    /** Name and requirement: {@code emvData: a string}. */
    public String describeExpected() {
        return name + ": " + expected;
    }

    /** Name and what is there: {@code emvData: nothing}. */
    public String describeFound() {
        return name + ": " + found;
    }
}

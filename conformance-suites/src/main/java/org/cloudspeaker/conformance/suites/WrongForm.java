package org.cloudspeaker.conformance.suites;

import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.WireType;

/**
 * A way for one field of a message to be wrong.
 *
 * @param rule the field
 * @param how what it is instead, for messages
 * @param change to a message in which it is right
 */
record WrongForm(FieldRule rule, String how, UnaryOperator<Draft> change) {
    /** This text in its place, as a string. */
    static WrongForm text(FieldRule rule, String text) {
        return new WrongForm(rule, '"' + text + '"', draft -> draft.raw(rule.field(), WireType.STRING, text));
    }

    static WrongForm nulled(FieldRule rule) {
        return new WrongForm(rule, "null", draft -> draft.nulled(rule.field()));
    }

    /** The message with this field wrong. */
    Draft in(Draft good) {
        return change.apply(good);
    }

    /** {@code traceNo null}. */
    @Override
    public String toString() {
        return rule.path() + " " + how;
    }
}

package org.cloudspeaker.conformance.suites.payment.sale;

import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.syntax.WireType;

/**
 * A way for one field of a message to be wrong.
 *
 * @param rule the field
 * @param how what it is instead, for messages
 * @param change to a message in which it is right
 */
record MalformedField(FieldRule rule, String how, UnaryOperator<OutgoingMessage> change) {
    /** This text in its place, as a string. */
    static MalformedField text(FieldRule rule, String text) {
        return new MalformedField(rule, '"' + text + '"', draft -> draft.withRaw(rule.field(), WireType.STRING, text));
    }

    static MalformedField nulled(FieldRule rule) {
        return new MalformedField(rule, "null", draft -> draft.withNull(rule.field()));
    }

    OutgoingMessage applyTo(OutgoingMessage good) {
        return change.apply(good);
    }

    /** {@code traceNo null}. */
    @Override
    public String toString() {
        return rule.path() + " " + how;
    }
}

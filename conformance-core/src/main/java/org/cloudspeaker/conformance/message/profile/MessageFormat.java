package org.cloudspeaker.conformance.message.profile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.signature.SignatureRule;
import org.cloudspeaker.conformance.message.syntax.WireSyntax;

/**
 * One message of a format.
 *
 * @param body what stands in it
 * @param syntax how it is written
 * @param transport how it travels
 * @param rules what holds for it on the whole
 */
public record MessageFormat(BodyNode body, WireSyntax syntax, MessageTransport transport, MessageRules rules) {
    /**
     * What holds for a message on the whole.
     *
     * @param when what tells it from other messages on the same way, if there are others
     * @param outcome how an answer says what became of the request
     * @param signature how it is signed, if it is
     * @param isOpen whether more may stand in it than the profile knows
     */
    public record MessageRules(
            Optional<TreePattern> when, OutcomeRules outcome, Optional<SignatureRule> signature, boolean isOpen) {
        /** Nothing. */
        public static MessageRules none() {
            return new MessageRules(Optional.empty(), OutcomeRules.none(), Optional.empty(), false);
        }
    }

    /** The rules of its canonical fields: of a field that stands in several places, the first. */
    public List<FieldRule> fields() {
        Set<MessageField> seen = EnumSet.noneOf(MessageField.class);
        return places().filter(rule -> seen.add(rule.field())).toList();
    }

    /** The rules of every place of a canonical field. */
    public Stream<FieldRule> places() {
        return body.all().filter(BodyNode.BodyField.class::isInstance).map(node -> ((BodyNode.BodyField) node).rule());
    }
}

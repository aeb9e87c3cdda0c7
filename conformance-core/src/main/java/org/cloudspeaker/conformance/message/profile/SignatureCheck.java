package org.cloudspeaker.conformance.message.profile;

import java.util.Optional;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.signature.SignatureInput;
import org.cloudspeaker.conformance.message.signature.SignatureRule;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/** Whether a message has the signature that its format asks for. */
final class SignatureCheck {
    private final MessageFormat format;

    SignatureCheck(MessageFormat format) {
        this.format = format;
    }

    /** What is wrong with it; empty where nothing is, or where too little of the message is known. */
    Optional<FormatDeviation> of(WireTree tree, ReceivedMessage message, Optional<WireTree> request) {
        Optional<SignatureRule> known = format.rules().signature();
        if (known.isEmpty() || !isKnown(known.get(), message, request)) {
            return Optional.empty();
        }
        SignatureRule rule = known.get();
        String expected = "the signature of this message, " + rule.by();
        Optional<String> signature = rule.at().header()
                ? message.header(rule.at().name())
                : tree.textAt(rule.at().name()).filter(text -> !text.isEmpty());
        if (signature.isEmpty()) {
            return Optional.of(deviation(rule, expected, "nothing"));
        }
        SignatureInput.SignedMessage signed =
                new SignatureInput.SignedMessage(TreeCodec.withoutSignature(rule, tree), request, message.body());
        return rule.verifies(signed, signature.get())
                ? Optional.empty()
                : Optional.of(deviation(rule, expected, "a signature of something else, or under another key"));
    }

    private static boolean isKnown(SignatureRule rule, ReceivedMessage message, Optional<WireTree> request) {
        boolean header = !rule.at().header() || message.headers().isPresent();
        boolean asked = !(rule.over() instanceof SignatureInput.Concatenation parts)
                || request.isPresent()
                || parts.parts().stream().noneMatch(part -> part.kind() == SignatureInput.PartKind.REQUEST_VALUE);
        return header && asked;
    }

    private static FormatDeviation deviation(SignatureRule rule, String expected, String found) {
        return new FormatDeviation(FormatDeviation.SIGNATURE, rule.at().toString(), expected, found);
    }
}

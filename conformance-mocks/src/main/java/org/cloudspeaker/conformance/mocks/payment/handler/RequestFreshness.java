package org.cloudspeaker.conformance.mocks.payment.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.signature.SignatureFreshness;
import org.cloudspeaker.conformance.message.signature.SignatureRule;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import org.cloudspeaker.conformance.message.value.ValueFormat;

/** Whether a signed request is new: its time is near, and its nonce was not used before. Thread-safe. */
final class RequestFreshness {
    private static final int MOST_REMEMBERED = 100_000;

    private final FormatProfile profile;
    private final Clock clock;
    private final Set<String> nonces = new LinkedHashSet<>();

    RequestFreshness(FormatProfile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    boolean isFresh(DecodedMessage request) {
        Optional<MessageFormat> format = profile.find(request.type());
        Optional<SignatureFreshness> fresh =
                format.flatMap(it -> it.rules().signature()).map(SignatureRule::fresh);
        Optional<WireTree> tree = request.format().tree();
        if (fresh.isEmpty() || tree.isEmpty()) {
            return true;
        }
        boolean near = fresh.get()
                .time()
                .map(place -> isNear(
                        format.orElseThrow(), tree.get(), place, fresh.get().within()))
                .orElse(true);
        return near
                && fresh.get().nonce().map(place -> isNew(tree.get(), place)).orElse(true);
    }

    private boolean isNear(MessageFormat format, WireTree tree, String place, Duration within) {
        Optional<ValueFormat> written = format.body()
                .all()
                .filter(node -> node.place().at().equals(place))
                .flatMap(node -> valueFormat(node).stream())
                .findFirst();
        Optional<LocalDateTime> time = written.flatMap(how -> tree.textAt(place)
                .flatMap(text -> how.read(ValueKind.DATE_TIME, text, clock.getZone()))
                .map(LocalDateTime::parse));
        return time.filter(at ->
                        Duration.between(at, LocalDateTime.now(clock)).abs().compareTo(within) <= 0)
                .isPresent();
    }

    private static Optional<ValueFormat> valueFormat(BodyNode node) {
        if (node instanceof BodyNode.BodyOwn own) {
            return Optional.of(own.own().format());
        }
        return node instanceof BodyNode.BodyField field
                ? Optional.of(field.rule().format())
                : Optional.empty();
    }

    private synchronized boolean isNew(WireTree tree, String place) {
        Optional<String> nonce = tree.textAt(place);
        if (nonces.size() == MOST_REMEMBERED) {
            nonces.remove(nonces.iterator().next());
        }
        return nonce.filter(text -> !text.isEmpty()).filter(nonces::add).isPresent();
    }
}

package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.RobustnessFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;

/** The faults of a server that looks at neither the method nor where a value stands. */
final class HttpMethodFaultEffects {
    private static final String GET = "GET";
    private static final String POST = "POST";

    private final FormatProfile profile;

    HttpMethodFaultEffects(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.of(
                RobustnessFault.BOOKS_BODY_OF_GET,
                at(
                        PaymentFaultPoints.ARRIVING,
                        came -> isGet(came) && came.body().length > 0 ? posted(came, came.body()) : came),
                RobustnessFault.BOOKS_QUERY_STRING_OF_GET,
                at(
                        PaymentFaultPoints.ARRIVING,
                        came -> isGet(came) && came.url().contains("?") ? posted(came, fromParameters(came)) : came));
    }

    private static boolean isGet(PaymentHttpRequest request) {
        return request.method().equals(GET);
    }

    private static PaymentHttpRequest posted(PaymentHttpRequest came, byte[] body) {
        return new PaymentHttpRequest(POST, came.path(), came.headers(), body);
    }

    private byte[] fromParameters(PaymentHttpRequest request) {
        Map<String, String> parameters = Stream.of(
                        request.url().substring(request.path().length() + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, second) -> first));
        OutgoingMessage draft = OutgoingMessage.of(MessageType.SALE, Map.of());
        for (FieldRule rule : profile.rules(MessageType.SALE)) {
            String text = parameters.get(rule.at().substring(1).replace('/', '.'));
            draft = text == null ? draft : draft.withRaw(rule.field(), rule.type(), text);
        }
        return profile.newCodec().encode(draft);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.wire.LoadFault;
import org.cloudspeaker.conformance.wire.PaymentFault;

/** The faults of a server that looks at neither the method nor where a value stands. */
final class GetFaults {
    private static final String GET = "GET";
    private static final String POST = "POST";

    private final FormatProfile profile;

    GetFaults(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, Change<?>> changes() {
        return Map.of(
                LoadFault.BOOKS_BODY_OF_GET,
                at(Point.ARRIVING, came -> isGet(came) && came.body().length > 0 ? posted(came, came.body()) : came),
                LoadFault.BOOKS_QUERY_STRING_OF_GET,
                at(
                        Point.ARRIVING,
                        came -> isGet(came) && came.url().contains("?") ? posted(came, fromParameters(came)) : came));
    }

    private static boolean isGet(Request request) {
        return request.method().equals(GET);
    }

    private static Request posted(Request came, byte[] body) {
        return new Request(POST, came.path(), came.headers(), body);
    }

    private byte[] fromParameters(Request request) {
        Map<String, String> parameters = Stream.of(
                        request.url().substring(request.path().length() + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, second) -> first));
        Draft draft = Draft.of(MessageType.SALE, Map.of());
        for (FieldRule rule : profile.rules(MessageType.SALE)) {
            String text = parameters.get(rule.at().substring(1).replace('/', '.'));
            draft = text == null ? draft : draft.raw(rule.field(), rule.type(), text);
        }
        return profile.newCodec().encode(draft);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

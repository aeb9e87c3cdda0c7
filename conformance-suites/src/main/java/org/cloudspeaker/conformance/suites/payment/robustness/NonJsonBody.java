package org.cloudspeaker.conformance.suites.payment.robustness;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.syntax.WireSyntax;

/**
 * A request whose body is not one JSON object, and in which no reader, however lenient, finds a whole message.
 *
 * @param name for messages
 * @param call what is sent
 */
record NonJsonBody(String name, HttpCall call) {
    private static final byte[] NOT_UTF8 = {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xc0, '"', '}'};

    /** All of them; {@code message} says what they take the place of. */
    static List<NonJsonBody> insteadOf(String message, HttpCall call, WireSyntax syntax) {
        return syntax.name().equals("json") ? insteadOfJson(message, call) : malformed(message, call, syntax);
    }

    /** None, where the format has no query. */
    static List<NonJsonBody> insteadOfQuery(PaymentClient device) {
        return device.profile().find(MessageType.QUERY).stream()
                .flatMap(format ->
                        insteadOf(
                                "query",
                                device.call(TransactionQuery.page(device.sn(), device.today(), 1)),
                                format.syntax())
                                .stream())
                .toList();
    }

    /** What the codec itself says that it refuses. */
    private static List<NonJsonBody> malformed(String message, HttpCall call, WireSyntax syntax) {
        return Stream.concat(
                        Stream.of(of("an empty body as a " + message, call, "")),
                        syntax.malformed(new Random(message.length())).stream()
                                .map(sample -> of(
                                        "a " + message + " " + sample.name(),
                                        call,
                                        sample.bytes().bytes())))
                .toList();
    }

    private static List<NonJsonBody> insteadOfJson(String message, HttpCall call) {
        byte[] whole = call.body().bytes();
        return List.of(
                of("an empty body as a " + message, call, ""),
                of("plain text as a " + message, call, "hello"),
                of("half of a " + message, call, Arrays.copyOf(whole, whole.length / 2)),
                of("two JSON objects as a " + message, call, "{} {}"),
                of("a JSON array as a " + message, call, "[]"),
                of("a JSON string as a " + message, call, "\"hello\""),
                of("a JSON number as a " + message, call, "1"),
                of("null as a " + message, call, "null"),
                of("bytes that are not UTF-8 as a " + message, call, NOT_UTF8),
                of("XML as a " + message, call, "<?xml version=\"1.0\"?><message/>"));
    }

    private static NonJsonBody of(String name, HttpCall call, String text) {
        return of(name, call, text.getBytes(StandardCharsets.UTF_8));
    }

    private static NonJsonBody of(String name, HttpCall call, byte[] body) {
        return new NonJsonBody(name, call.withBody(call.contentType(), body));
    }
}

package org.cloudspeaker.conformance.wire.device;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpException;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.wire.Evidence;

/** The HTTP face of the mock device: bounded requests, each on a connection of its own, and every one recorded. */
public final class PaymentLink {
    /** The most bytes of an answer that are read. */
    public static final int MAX_ANSWER = 1 << 20;

    private static final int TRIES = 1;

    private final PaymentAddress address;
    private final Evidence evidence;

    /** Speaks to this address and records here. */
    public PaymentLink(PaymentAddress address, Evidence evidence) {
        this.address = address;
        this.evidence = evidence;
        evidence.redaction().hide(address.key().value().value());
    }

    /** Where it speaks to. */
    public PaymentAddress address() {
        return address;
    }

    /**
     * Posts a body and waits for the whole answer.
     *
     * @param key the API key to show; empty for none
     * @throws org.cloudspeaker.conformance.wire.UnreachableException if no connection comes about
     * @throws org.cloudspeaker.conformance.wire.NoAnswerException if no whole answer comes within the limit
     */
    public HttpReply post(URI uri, String contentType, byte[] body, Optional<PaymentAddress.Key> key) {
        return exchange(HttpCall.post(uri, contentType, body, key));
    }

    /**
     * Sends any request and waits for the whole answer.
     *
     * @throws org.cloudspeaker.conformance.wire.UnreachableException if no connection comes about
     * @throws org.cloudspeaker.conformance.wire.NoAnswerException if no whole answer comes within the limit
     */
    public HttpReply exchange(HttpCall call) {
        call.key().ifPresent(shown -> evidence.redaction().hide(shown.value().value()));
        Instant at = evidence.now();
        try {
            HttpReply reply = reply(answered(call), at);
            evidence.record(Exchange.Kind.HTTP, at, requestMessage(call), Optional.of(responseMessage(reply)));
            return reply;
        } catch (IOException | HttpException e) {
            evidence.record(Exchange.Kind.HTTP, at, requestMessage(call), Optional.empty());
            throw new HttpTrouble(e, TRIES).explained(call.uri(), address.limits());
        }
    }

    private HttpTalk.Answer answered(HttpCall call) throws IOException, HttpException {
        try (Line line = Line.open(call.uri(), address)) {
            try {
                HttpTalk talk = new HttpTalk(call, line);
                talk.send();
                return talk.receive();
            } catch (IOException | HttpException e) {
                line.checkTime(e);
                throw e;
            }
        }
    }

    private HttpReply reply(HttpTalk.Answer answer, Instant at) {
        Duration took = Duration.between(at, evidence.now());
        return new HttpReply(answer.status(), answer.headers(), answer.body(), took);
    }

    private static Exchange.Message requestMessage(HttpCall call) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", call.contentType());
        call.key().ifPresent(key -> headers.put(key.header(), key.prefix() + "[API key]"));
        String body = new String(call.body().bytes(), StandardCharsets.UTF_8);
        return new Exchange.Message(call.toString(), headers, body);
    }

    private static Exchange.Message responseMessage(HttpReply reply) {
        Map<String, String> headers = new LinkedHashMap<>();
        reply.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Exchange.Message(
                "HTTP " + reply.status(), headers, reply.body().text());
    }
}

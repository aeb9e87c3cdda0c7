package org.cloudspeaker.conformance.wire.device;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.http.impl.client.AbstractHttpClient;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;

/** The HTTP face of the mock device: bounded requests with REST Assured, every one recorded. */
public final class PaymentLink {
    /** The most bytes of an answer that are read. */
    public static final int MAX_ANSWER = 1 << 20;

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
    @SuppressWarnings("deprecation") // REST Assured takes this generation of Apache HttpClient alone.
    public HttpReply post(URI uri, String contentType, byte[] body, Optional<PaymentAddress.Key> key) {
        key.ifPresent(shown -> evidence.redaction().hide(shown.value().value()));
        Instant at = evidence.now();
        Exchange.Message request = requestMessage(uri, contentType, body, key);
        Limits limits = address.limits();
        AbstractHttpClient client = HttpConfig.client(limits);
        Watch watch = new Watch(limits.connect().plus(limits.answer()), client.getConnectionManager()::shutdown);
        try {
            RequestSpecification spec = RestAssured.given()
                    .config(HttpConfig.of(address, client))
                    .urlEncodingEnabled(false)
                    .redirects()
                    .follow(false)
                    .header("Content-Type", contentType)
                    .body(body);
            key.ifPresent(k -> spec.header(k.header(), k.headerValue()));
            HttpReply reply = reply(spec.post(uri), at);
            evidence.record(Exchange.Kind.HTTP, at, request, Optional.of(responseMessage(reply)));
            return reply;
        } catch (Exception e) {
            evidence.record(Exchange.Kind.HTTP, at, request, Optional.empty());
            throw watch.overdue() ? HttpTrouble.overdue(limits) : HttpTrouble.explained(e, uri, limits);
        } finally {
            watch.close();
            client.getConnectionManager().shutdown();
        }
    }

    private HttpReply reply(Response response, Instant at) {
        Payload body = Payload.of(response.asByteArray());
        Map<String, List<String>> headers = response.getHeaders().asList().stream()
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.mapping(header -> String.valueOf(header.getValue()), Collectors.toList())));
        Duration took = Duration.between(at, evidence.now());
        return new HttpReply(response.getStatusCode(), headers, body, took);
    }

    private static Exchange.Message requestMessage(
            URI uri, String contentType, byte[] body, Optional<PaymentAddress.Key> key) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        key.ifPresent(k -> headers.put(k.header(), k.prefix() + "[API key]"));
        return new Exchange.Message(
                "POST " + Redaction.withoutQuery(uri), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static Exchange.Message responseMessage(HttpReply reply) {
        Map<String, String> headers = new LinkedHashMap<>();
        reply.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Exchange.Message(
                "HTTP " + reply.status(), headers, reply.body().text());
    }
}

package org.cloudspeaker.conformance.wire.device;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.tls.PlainProbe;

/** The payment server's port without TLS: what a device does whose {@code pgw_endpoint} says http by mistake. */
public final class PlainPort {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final PaymentAddress address;
    private final Codec codec;
    private final Evidence evidence;

    /** Speaks to the port of this address and records here. */
    public PlainPort(PaymentAddress address, Codec codec, Evidence evidence) {
        this.address = address;
        this.codec = codec;
        this.evidence = evidence;
        evidence.redaction().hide(address.key().value().value());
    }

    /**
     * Sends an empty JSON object, without API key and card, to where sales go: whatever listens on the way learns nothing.
     *
     * @throws UnreachableException if there is no connection
     */
    public PlainReply knock() {
        return said("an empty JSON object without an API key, in plain HTTP", NOTHING, Optional.empty());
    }

    /** What {@link #knock} leads to, if it is plain HTTP. */
    public Optional<String> plainAnswer() {
        PlainReply reply = knock();
        return reply.speaksPlainHttp()
                ? Optional.of("a request in plain HTTP led to " + reply.shown())
                : Optional.empty();
    }

    /**
     * Sends a whole sale with the API key in plain HTTP/1.1, and waits for an answer as long as for any other.
     *
     * @param sent what is sent, for messages
     * @throws UnreachableException if there is no connection
     */
    public PlainReply sell(Draft draft, String sent) {
        return said(sent, codec.encode(draft), Optional.of(address.key()));
    }

    private PlainReply said(String sent, byte[] body, Optional<PaymentAddress.Key> key) {
        URI uri = address.sale();
        Duration limit = address.limits().answer();
        Instant at = evidence.now();
        PlainProbe probe = new PlainProbe(uri.getHost(), uri.getPort(), limit);
        PlainProbe.Heard heard = probe.say(
                request(uri, body, key),
                bytes -> HttpBytes.of(bytes).filter(HttpBytes::whole).isPresent());
        Optional<HttpReply> http =
                HttpBytes.of(heard.bytes()).map(read -> read.reply(Duration.between(at, evidence.now())));
        PlainReply reply = new PlainReply(
                sent,
                http.map(answer -> new SaleReply(
                        sent,
                        answer,
                        new SaleAnswer(codec.decode(
                                MessageType.SALE_ANSWER, answer.body().bytes())))),
                otherwise(heard, limit),
                silent(heard));
        record(at, request(uri, body, key.isPresent()), reply);
        if (heard.end() == PlainProbe.End.UNREACHABLE) {
            throw new UnreachableException("the payment server at " + uri.getHost() + ":" + uri.getPort()
                    + " cannot be reached: check that it runs, and pgw_endpoint and pgw_port");
        }
        return reply;
    }

    private byte[] request(URI uri, byte[] body, Optional<PaymentAddress.Key> key) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String head = "POST " + uri.getRawPath() + query + " HTTP/1.1\r\n"
                + "Host: " + uri.getHost() + ":" + uri.getPort() + "\r\n"
                + "Content-Type: " + codec.profile().contentType() + "\r\n"
                + "Content-Length: " + body.length + "\r\n"
                + key.map(shown -> shown.header() + ": " + shown.headerValue() + "\r\n")
                        .orElse("")
                + "Connection: close\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    private static boolean silent(PlainProbe.Heard heard) {
        return heard.bytes().length == 0 && heard.end() != PlainProbe.End.CLOSED;
    }

    private static String otherwise(PlainProbe.Heard heard, Duration limit) {
        if (heard.alert()) {
            return "a TLS alert";
        }
        if (heard.bytes().length > 0) {
            return heard.bytes().length + " bytes that are no HTTP";
        }
        return heard.end() == PlainProbe.End.CLOSED
                ? "an end of the connection without an answer"
                : "nothing within " + Spans.shown(limit);
    }

    private Exchange.Message request(URI uri, byte[] body, boolean withKey) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", codec.profile().contentType());
        if (withKey) {
            headers.put(address.key().header(), address.key().prefix() + "[API key]");
        }
        return new Exchange.Message(
                "POST http://" + uri.getHost() + ":" + uri.getPort() + uri.getRawPath() + " without TLS",
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private void record(Instant at, Exchange.Message request, PlainReply reply) {
        evidence.record(
                Exchange.Kind.HTTP,
                at,
                request,
                reply.silent() ? Optional.empty() : Optional.of(Exchange.Message.of(reply.shown())));
    }
}

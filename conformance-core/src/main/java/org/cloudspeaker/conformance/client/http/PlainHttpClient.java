package org.cloudspeaker.conformance.client.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.PlaintextProbe;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.result.Exchange;

/** The payment server's port without TLS: what a device does whose {@code pgw_endpoint} says http by mistake. */
public final class PlainHttpClient {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final PaymentServerAddress address;
    private final Codec codec;
    private final Evidence evidence;

    /** Speaks to the port of this address and records here. */
    public PlainHttpClient(PaymentServerAddress address, Codec codec, Evidence evidence) {
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
    public PlainHttpReply sendEmptyObject() {
        return exchange("an empty JSON object without an API key, in plain HTTP", NOTHING, Optional.empty());
    }

    /** What {@link #sendEmptyObject} leads to, if it is plain HTTP. */
    public Optional<String> plainAnswer() {
        PlainHttpReply reply = sendEmptyObject();
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
    public PlainHttpReply sell(OutgoingMessage draft, String sent) {
        return exchange(sent, codec.encode(draft), Optional.of(address.key()));
    }

    private PlainHttpReply exchange(String sent, byte[] body, Optional<PaymentServerAddress.AuthenticationHeader> key) {
        URI uri = address.sale();
        Duration limit = address.limits().answer();
        Instant at = evidence.now();
        PlaintextProbe probe = new PlaintextProbe(uri.getHost(), uri.getPort(), limit);
        PlaintextProbe.PlaintextReply heard = probe.exchange(
                request(uri, body, key),
                bytes -> PartialHttpReply.parse(bytes)
                        .filter(PartialHttpReply::isComplete)
                        .isPresent());
        Optional<HttpReply> http =
                PartialHttpReply.parse(heard.bytes()).map(read -> read.reply(Duration.between(at, evidence.now())));
        PlainHttpReply reply = new PlainHttpReply(
                sent,
                http.map(answer -> new SaleReply(
                        sent,
                        answer,
                        new SaleAnswer(codec.decode(
                                MessageType.SALE_ANSWER, answer.body().bytes())))),
                otherwise(heard, limit),
                silent(heard));
        record(at, request(uri, body, key.isPresent()), reply);
        if (heard.end() == PlaintextProbe.ReplyEnd.UNREACHABLE) {
            throw new UnreachableException("the payment server at " + uri.getHost() + ":" + uri.getPort()
                    + " cannot be reached: check that it runs, and pgw_endpoint and pgw_port");
        }
        return reply;
    }

    private byte[] request(URI uri, byte[] body, Optional<PaymentServerAddress.AuthenticationHeader> key) {
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

    private static boolean silent(PlaintextProbe.PlaintextReply heard) {
        return heard.bytes().length == 0 && heard.end() != PlaintextProbe.ReplyEnd.CLOSED;
    }

    private static String otherwise(PlaintextProbe.PlaintextReply heard, Duration limit) {
        if (heard.isTlsAlert()) {
            return "a TLS alert";
        }
        if (heard.bytes().length > 0) {
            return heard.bytes().length + " bytes that are no HTTP";
        }
        return heard.end() == PlaintextProbe.ReplyEnd.CLOSED
                ? "an end of the connection without an answer"
                : "nothing within " + Durations.format(limit);
    }

    private Exchange.ExchangeMessage request(URI uri, byte[] body, boolean withKey) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", codec.profile().contentType());
        if (withKey) {
            headers.put(address.key().header(), address.key().prefix() + "[API key]");
        }
        return new Exchange.ExchangeMessage(
                "POST http://" + uri.getHost() + ":" + uri.getPort() + uri.getRawPath() + " without TLS",
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private void record(Instant at, Exchange.ExchangeMessage request, PlainHttpReply reply) {
        evidence.record(
                Exchange.ExchangeKind.HTTP,
                at,
                request,
                reply.silent() ? Optional.empty() : Optional.of(Exchange.ExchangeMessage.of(reply.shown())));
    }
}

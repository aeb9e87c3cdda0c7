package org.cloudspeaker.conformance.client.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpException;
import org.cloudspeaker.conformance.result.Exchange;

/**
 * The HTTP face of the mock device: bounded requests, each on a connection of its own, and every one recorded.
 *
 * <p>Where the server ends the connection before a whole answer is there, the same request is sent again, up to three
 * times in all (device firmware V1.0.4); each try is recorded. A server that is silent, or cannot be reached, is asked
 * once.
 */
public final class HttpPaymentClient {
    /** The most bytes of an answer that are read. */
    public static final int MAX_ANSWER = 1 << 20;

    private static final int TRIES = 3;
    private static final int MOST_DEFERRED = 5;
    private static final int MAX_RECORDED = 1 << 14;

    private final PaymentServerAddress address;
    private final Evidence evidence;
    private final RetryPolicy repeats;
    private final PaymentServerState server;

    /**
     * What is sent where the connection breaks.
     *
     * @param most how often in all, from 1
     * @param again what is sent in the place of what was sent before
     */
    public record RetryPolicy(int most, UnaryOperator<HttpCall> again) {
        /** The same up to three times in all, as the firmware does. */
        public static RetryPolicy usual() {
            return new RetryPolicy(TRIES, UnaryOperator.identity());
        }
    }

    /** Speaks to this address and records here. */
    public HttpPaymentClient(PaymentServerAddress address, Evidence evidence) {
        this(address, evidence, RetryPolicy.usual(), PaymentServerState.unlimited());
    }

    private HttpPaymentClient(
            PaymentServerAddress address, Evidence evidence, RetryPolicy repeats, PaymentServerState server) {
        this.address = address;
        this.evidence = evidence;
        this.repeats = repeats;
        this.server = server;
        evidence.redaction().hide(address.key().value().value());
    }

    /** Where it speaks to. */
    public PaymentServerAddress address() {
        return address;
    }

    /** The same, but everything is sent exactly once. */
    public HttpPaymentClient once() {
        return repeating(new RetryPolicy(1, UnaryOperator.identity()));
    }

    /** The same, but where the connection breaks, it goes on like this. */
    public HttpPaymentClient repeating(RetryPolicy others) {
        return new HttpPaymentClient(address, evidence, others, server);
    }

    /** The same in a run whose clients share this. */
    public HttpPaymentClient sharing(PaymentServerState other) {
        return new HttpPaymentClient(address, evidence, repeats, other);
    }

    /** How long it takes until a query shows a sale. */
    BooksDelay books() {
        return server.books();
    }

    /** The sales that the server approved in the run. */
    ApprovalHistory approvals() {
        return server.approvals();
    }

    /**
     * Posts a body and waits for the whole answer.
     *
     * @param key the API key to show; empty for none
     * @throws org.cloudspeaker.conformance.evidence.UnreachableException if no connection comes about
     * @throws org.cloudspeaker.conformance.evidence.NoAnswerException if no whole answer comes within the limit
     */
    public HttpReply post(
            URI uri, String contentType, byte[] body, Optional<PaymentServerAddress.AuthenticationHeader> key) {
        return exchange(HttpCall.post(uri, contentType, body, key));
    }

    /**
     * Sends any request and waits for the whole answer. What a rate limit refuses is sent again when it says so.
     *
     * @throws org.cloudspeaker.conformance.evidence.UnreachableException if no connection comes about
     * @throws org.cloudspeaker.conformance.evidence.NoAnswerException if no whole answer comes within the limit
     */
    public HttpReply exchange(HttpCall call) {
        HttpReply reply = exchangeOnce(call);
        for (int tried = 1; tried < MOST_DEFERRED && server.pacer().defers(reply); tried++) {
            reply = exchangeOnce(call);
        }
        return reply;
    }

    private HttpReply exchangeOnce(HttpCall call) {
        return sendWithRetries(call, HttpPaymentClient::request, (sent, line, at) -> {
            HttpReply reply = reply(new HttpExchange(sent, line).exchange(), at);
            record(at, request(sent), Optional.of(response(reply)));
            return reply;
        });
    }

    /**
     * Sends a whole request and ends the connection without a word, so that the answer is lost.
     *
     * @throws org.cloudspeaker.conformance.evidence.UnreachableException if no connection comes about
     * @throws org.cloudspeaker.conformance.evidence.NoAnswerException if an answer is waited for, and none begins in time
     */
    public void loseAnswer(HttpCall call, ConnectionLossPoint when) {
        sendWithRetries(call, HttpPaymentClient::lostAnswerRequest, (sent, line, at) -> {
            HttpExchange talk = new HttpExchange(sent, line);
            talk.send();
            if (when == ConnectionLossPoint.ONCE_ANSWERED) {
                talk.awaitAnswer();
            }
            line.abort();
            record(at, lostAnswerRequest(sent), Optional.empty());
            return line;
        });
    }

    private static Exchange.ExchangeMessage lostAnswerRequest(HttpCall call) {
        Exchange.ExchangeMessage request = request(call);
        return new Exchange.ExchangeMessage(
                request.summary() + " (the connection is cut before the answer is read)",
                request.headers(),
                request.body());
    }

    /** What is done with one connection, which began at this time; it records itself where it comes to its end. */
    private interface ConnectionCallback<T> {
        T of(HttpCall sent, HttpConnection line, Instant at) throws IOException, HttpException;
    }

    private <T> T sendWithRetries(
            HttpCall call, Function<HttpCall, Exchange.ExchangeMessage> shown, ConnectionCallback<T> use) {
        HttpCall sent = call;
        for (int tried = 1; ; tried++) {
            sent.key().ifPresent(key -> evidence.redaction().hide(key.value().value()));
            server.pacer().awaitTurn();
            Instant at = evidence.now();
            evidence.addBytesSent(sent.body().size());
            try {
                return useConnection(sent, at, use);
            } catch (IOException | HttpException e) {
                record(at, shown.apply(sent), Optional.empty());
                if (tried == repeats.most() || !HttpErrors.isCutOff(e)) {
                    throw new HttpErrors(e, tried).toException(sent.uri(), address.limits());
                }
            }
            sent = repeats.again().apply(sent);
        }
    }

    private <T> T useConnection(HttpCall call, Instant at, ConnectionCallback<T> use)
            throws IOException, HttpException {
        try (HttpConnection line = HttpConnection.open(call.uri(), address)) {
            try {
                return use.of(call, line, at);
            } catch (IOException | HttpException e) {
                line.requireInTime(e);
                throw e;
            }
        }
    }

    private void record(Instant at, Exchange.ExchangeMessage request, Optional<Exchange.ExchangeMessage> response) {
        evidence.record(Exchange.ExchangeKind.HTTP, at, request, response);
    }

    private HttpReply reply(HttpExchange.RawReply answer, Instant at) {
        Duration took = Duration.between(at, evidence.now());
        return new HttpReply(answer.status(), answer.headers(), answer.body(), took);
    }

    private static Exchange.ExchangeMessage request(HttpCall call) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", call.contentType());
        headers.putAll(call.headers());
        call.key().ifPresent(key -> headers.put(key.header(), key.prefix() + "[API key]"));
        return new Exchange.ExchangeMessage(
                call.toString(), headers, text(call.body().bytes()));
    }

    /** Cut well behind what a transcript keeps, so that a long body costs no more than a short one. */
    private static String text(byte[] body) {
        int length = Math.min(body.length, MAX_RECORDED);
        String rest = body.length > length ? "... (" + body.length + " bytes)" : "";
        return new String(body, 0, length, StandardCharsets.UTF_8) + rest;
    }

    private static Exchange.ExchangeMessage response(HttpReply reply) {
        Map<String, String> headers = new LinkedHashMap<>();
        reply.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Exchange.ExchangeMessage(
                "HTTP " + reply.status(), headers, reply.body().text());
    }
}

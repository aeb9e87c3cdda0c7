package org.cloudspeaker.conformance.wire.payment;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.wire.tls.Engine;

/**
 * A payment server (guide 3.5) on a free port of the loopback interface: it books sales, answers transaction queries,
 * and records whatever it hears and says. It takes POST with the right API key at two paths and nothing else. Wrong, it
 * is only in the ways that its settings ask for. Thread-safe.
 */
public final class MockPaymentServer implements AutoCloseable {
    private final PaymentService service;
    private final Engine engine;
    private final String scheme;

    private MockPaymentServer(PaymentService service, Engine engine, String scheme) {
        this.service = service;
        this.engine = engine;
        this.scheme = scheme;
    }

    /**
     * Starts a server; it serves when this returns.
     *
     * @throws IllegalArgumentException if a fault of the certificate is asked for without an authority to issue one
     */
    public static MockPaymentServer start(Settings settings) {
        PaymentService service = new PaymentService(settings);
        return new MockPaymentServer(service, Engines.start(service, settings), Engines.scheme(settings));
    }

    /** Scheme and host, without a port: what {@code pgw_endpoint} says. */
    public URI endpoint() {
        return URI.create(scheme + "://localhost");
    }

    /** The port: what {@code pgw_port} says. */
    public int port() {
        return engine.port();
    }

    /** The address of a path here. */
    public URI at(String path) {
        return URI.create(endpoint() + ":" + port() + path);
    }

    /** The sales and queries that came in so far, also those refused; of many, the newest 10,000. */
    public List<Received> received() {
        return service.inbox().all();
    }

    /** The next sale that no earlier call returned; empty when none comes within the limit. */
    public Optional<Received> awaitSale(Duration limit) throws InterruptedException {
        return service.inbox().await(MessageType.SALE, limit);
    }

    /** The next query that no earlier call returned; empty when none comes within the limit. */
    public Optional<Received> awaitQuery(Duration limit) throws InterruptedException {
        return service.inbox().await(MessageType.QUERY, limit);
    }

    /** Lets the answers to the next sales get lost: the sales are booked, and the connection ends without a word. */
    public void loseAnswers(int sales) {
        service.loseAnswers(sales);
    }

    /** Stops listening and ends every connection. */
    @Override
    public void close() {
        engine.close();
    }

    /** Where it listens. */
    @Override
    public String toString() {
        return "payment server at " + endpoint() + ":" + port();
    }
}

package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.payment.BookedSale;
import org.cloudspeaker.conformance.mocks.payment.PaymentRequestListener;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.handler.PaymentService;
import org.cloudspeaker.conformance.mocks.tls.LocalServer;

/**
 * A payment server (guide 3.5), by default on a free port of the loopback interface: it books sales, answers transaction queries,
 * and records whatever it hears and says. It takes POST with the right API key at two paths and nothing else. Wrong, it
 * is only in the ways that its settings ask for. Thread-safe.
 */
public final class MockPaymentServer implements AutoCloseable {
    private final PaymentService service;
    private final LocalServer engine;
    private final Optional<WireMockServer> wireMock;
    private final String endpoint;

    private MockPaymentServer(
            PaymentService service, LocalServer engine, Optional<WireMockServer> wireMock, String endpoint) {
        this.service = service;
        this.engine = engine;
        this.wireMock = wireMock;
        this.endpoint = endpoint;
    }

    /**
     * Starts a server; it serves when this returns.
     *
     * @throws IllegalArgumentException if a fault of the certificate is asked for without an authority to issue one
     * @throws UncheckedIOException when it cannot listen where it is told to; the message says what to do
     */
    public static MockPaymentServer start(PaymentServerConfig settings) {
        PaymentService service = new PaymentService(settings);
        PaymentTransportFactory transports = new PaymentTransportFactory(service, settings);
        String endpoint = transports.scheme() + "://" + host(settings.listening());
        try {
            LocalServer engine = transports.start();
            return new MockPaymentServer(service, engine, transports.wireMock(), endpoint);
        } catch (UncheckedIOException e) {
            IOException refused = settings.listening().bindFailure(e);
            throw new UncheckedIOException(refused.getMessage(), refused);
        }
    }

    private static String host(ListenAddress listening) {
        InetAddress address = listening.localAddress();
        boolean bracketed = address instanceof Inet6Address && !address.isLoopbackAddress();
        return address.isLoopbackAddress()
                ? "localhost"
                : bracketed ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    /** Scheme and host as this machine reaches it, without a port: what {@code pgw_endpoint} says. */
    public URI endpoint() {
        return URI.create(endpoint);
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
    public List<ReceivedRequest> received() {
        return service.inbox().all();
    }

    /** Has this one hear of every request from now on. */
    public void addListener(PaymentRequestListener follower) {
        service.inbox().addListener(follower);
    }

    /** The next sale that no earlier call returned; empty when none comes within the limit. */
    public Optional<ReceivedRequest> awaitSale(Duration limit) throws InterruptedException {
        return service.inbox().await(MessageType.SALE, limit);
    }

    /** The next query that no earlier call returned; empty when none comes within the limit. */
    public Optional<ReceivedRequest> awaitQuery(Duration limit) throws InterruptedException {
        return service.inbox().await(MessageType.QUERY, limit);
    }

    /** The sales in its books, each once, oldest first; declined ones too. */
    public List<BookedSale> bookedSales() {
        return service.bookedSales();
    }

    /** Lets the answers to the next sales get lost: the sales are booked, and the connection ends without a word. */
    public void loseAnswers(int sales) {
        service.loseAnswers(sales);
    }

    /**
     * The WireMock that this server is made of, for stubs of your own, its journal and its verification:
     *
     * <pre>{@code
     * server.wireMock().stubFor(get("/health").willReturn(ok()));
     * server.wireMock().verify(1, postRequestedFor(urlEqualTo("/sale")));
     * }</pre>
     *
     * <p>Stubs of your own come first; one for {@code /sale} answers in the place of the books, and what it answers is
     * neither in {@link #received} nor in the transcript. The stub of this server stays as it is: do not edit or remove it,
     * and take {@code resetAll()} rather than {@code resetMappings()}, which leaves it out. Do not start, stop or shut WireMock
     * down; {@link #close} does. Its administration is not served over HTTP, and cookies
     * and form fields are not read; all else of WireMock works.
     *
     * <p>The journal keeps the newest 1,000 requests, 16 MiB of bodies at most, as they came: with API key and card data, so
     * write it nowhere.
     *
     * @throws IllegalStateException if a fault ends every connection before HTTP
     */
    public WireMockServer wireMock() {
        return wireMock.orElseThrow(() -> new IllegalStateException(
                "expected a payment server that gets as far as HTTP, found one whose fault ends every handshake"));
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

package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentTlsFault;
import org.cloudspeaker.conformance.mocks.fault.TlsServerFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.handler.PaymentService;
import org.cloudspeaker.conformance.mocks.tls.LocalServer;
import org.cloudspeaker.conformance.mocks.tls.PortMultiplexer;
import org.cloudspeaker.conformance.mocks.tls.PortMultiplexer.ConnectionRoute;
import org.cloudspeaker.conformance.mocks.tls.ServerCertificateSource;

/** Chooses what listens: HTTP with or without TLS, or something that is wrong before any HTTP is spoken. */
final class PaymentTransportFactory {
    private static final byte[] REFUSAL = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final PaymentService service;
    private final PaymentServerConfig settings;
    private Optional<WireMockServer> wireMock = Optional.empty();

    PaymentTransportFactory(PaymentService service, PaymentServerConfig settings) {
        this.service = service;
        this.settings = settings;
    }

    /** A way to listen. */
    interface TransportStarter {
        LocalServer by(PaymentTransportFactory factory);
    }

    /**
     * Listens as the settings say.
     *
     * @throws java.io.UncheckedIOException when nobody can listen there
     */
    LocalServer start() {
        return faultyTransports().entrySet().stream()
                .filter(entry -> settings.faults().contains(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(PaymentTransportFactory::overTls)
                .by(this);
    }

    /** The WireMock that was started; empty where no request gets as far. */
    Optional<WireMockServer> wireMock() {
        return wireMock;
    }

    /** The scheme under which it is announced: what fails before HTTP is announced as TLS all the same. */
    String scheme() {
        boolean tls = settings.tls().isPresent()
                || TlsServerFault.firstFlaw(settings.faults()).isPresent()
                || settings.faults().stream().anyMatch(faultyTransports()::containsKey);
        return tls ? "https" : "http";
    }

    static Map<PaymentFault, TransportStarter> faultyTransports() {
        Map<PaymentFault, TransportStarter> faulty = new LinkedHashMap<>();
        faulty.put(
                PaymentTlsFault.PLAIN_HTTP_ONLY,
                factory -> factory.listen(factory.settings.listening().socket(), Optional.empty()));
        faulty.put(PaymentTlsFault.SERVES_PLAIN_HTTP, factory -> factory.withPlainHttp(ConnectionRoute::to));
        faulty.put(
                PaymentTlsFault.BOOKS_PLAIN_HTTP,
                factory -> factory.withPlainHttp(port -> new ConnectionRoute(port, Optional.of(REFUSAL))));
        return faulty;
    }

    /** Right or wrong in a way that has nothing to do with HTTP; in plain HTTP where no certificate is set. */
    private LocalServer overTls() {
        InetSocketAddress address = settings.listening().socket();
        Function<InetSocketAddress, LocalServer> modern = at -> listen(at, identity());
        return TlsServerFault.firstFlaw(settings.faults())
                .map(flaw -> flaw.startServer(address, modern))
                .orElseGet(() -> modern.apply(address));
    }

    private interface PlainHttpRoute {
        ConnectionRoute at(int port);
    }

    private LocalServer withPlainHttp(PlainHttpRoute plain) {
        KeyAndChain own = identity()
                .orElseThrow(() -> new IllegalArgumentException("expected a certificate or an authority to issue"
                        + " one for " + settings.faults() + ", found none"));
        InetSocketAddress behind = ListenAddress.anyLoopbackPort().socket();
        WireMockHttpServer both = listen(new WireMockServerOptions(service, behind, Optional.of(own)).withPlainHttp());
        return PortMultiplexer.start(
                settings.listening().socket(),
                List.of(both),
                first -> first.isHandshake() ? ConnectionRoute.to(both.port()) : plain.at(both.plainPort()));
    }

    private WireMockHttpServer listen(InetSocketAddress at, Optional<KeyAndChain> identity) {
        return listen(new WireMockServerOptions(service, at, identity));
    }

    private WireMockHttpServer listen(WireMockServerOptions options) {
        WireMockHttpServer server = WireMockHttpServer.start(options);
        wireMock = Optional.of(server.wireMock());
        return server;
    }

    private Optional<KeyAndChain> identity() {
        return ServerCertificateSource.resolve(settings.tls(), TlsServerFault.firstFlaw(settings.faults()));
    }
}

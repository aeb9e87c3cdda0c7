package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.PaymentTransportBehaviour;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultEffects;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints;
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
    private final PaymentTransportBehaviour transport;
    private Optional<WireMockServer> wireMock = Optional.empty();

    PaymentTransportFactory(PaymentService service, PaymentServerConfig settings) {
        this.service = service;
        this.settings = settings;
        this.transport = PaymentFaultEffects.activeIn(settings)
                .apply(PaymentFaultPoints.TRANSPORT, PaymentTransportBehaviour.sound());
    }

    /**
     * Listens as the settings say.
     *
     * @throws java.io.UncheckedIOException when nobody can listen there
     */
    LocalServer start() {
        return switch (transport.plainHttp()) {
            case REFUSED -> overTls();
            case SERVED -> besidePlainHttp(Optional.empty());
            case SERVED_AND_REFUSED -> besidePlainHttp(Optional.of(REFUSAL));
            case ALONE -> listen(settings.listening().socket(), Optional.empty());
        };
    }

    /** The WireMock that was started; empty where no request gets as far. */
    Optional<WireMockServer> wireMock() {
        return wireMock;
    }

    /** The scheme under which it is announced: what fails before HTTP is announced as TLS all the same. */
    String scheme() {
        boolean tls = settings.tls().isPresent() || !transport.equals(PaymentTransportBehaviour.sound());
        return tls ? "https" : "http";
    }

    /** In plain HTTP where no certificate is set. */
    private LocalServer overTls() {
        InetSocketAddress address = settings.listening().socket();
        Function<InetSocketAddress, LocalServer> modern = at -> listen(at, identity());
        return transport.flaw().map(flaw -> flaw.startServer(address, modern)).orElseGet(() -> modern.apply(address));
    }

    private LocalServer besidePlainHttp(Optional<byte[]> instead) {
        KeyAndChain own = identity()
                .orElseThrow(() -> new IllegalArgumentException("expected a certificate or an authority to issue"
                        + " one for " + settings.faults() + ", found none"));
        InetSocketAddress behind = ListenAddress.anyLoopbackPort().socket();
        WireMockHttpServer both = listen(new WireMockServerOptions(service, behind, Optional.of(own)).withPlainHttp());
        ConnectionRoute plain = new ConnectionRoute(both.plainPort(), instead);
        return PortMultiplexer.start(
                settings.listening().socket(),
                List.of(both),
                first -> first.isHandshake() ? ConnectionRoute.to(both.port()) : plain);
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
        return ServerCertificateSource.resolve(settings.tls(), transport.flaw());
    }
}

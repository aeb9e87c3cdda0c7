package org.cloudspeaker.conformance.mocks.payment.http;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
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

    private PaymentTransportFactory() {}

    /** A way to listen. */
    interface TransportStarter {
        LocalServer to(PaymentService service, PaymentServerConfig settings);
    }

    static LocalServer start(PaymentService service, PaymentServerConfig settings) {
        return faultyTransports().entrySet().stream()
                .filter(entry -> settings.faults().contains(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(PaymentTransportFactory::overTls)
                .to(service, settings);
    }

    /** The scheme under which it is announced: what fails before HTTP is announced as TLS all the same. */
    static String scheme(PaymentServerConfig settings) {
        boolean tls = settings.tls().isPresent()
                || TlsServerFault.firstFlaw(settings.faults()).isPresent()
                || settings.faults().stream().anyMatch(faultyTransports()::containsKey);
        return tls ? "https" : "http";
    }

    static Map<PaymentFault, TransportStarter> faultyTransports() {
        Map<PaymentFault, TransportStarter> faulty = new LinkedHashMap<>();
        faulty.put(
                PaymentTlsFault.PLAIN_HTTP_ONLY,
                (service, settings) ->
                        WireMockHttpServer.start(service, settings.listening().socket(), Optional.empty()));
        faulty.put(PaymentTlsFault.SERVES_PLAIN_HTTP, startWithPlainHttp(ConnectionRoute::to));
        faulty.put(
                PaymentTlsFault.BOOKS_PLAIN_HTTP,
                startWithPlainHttp(port -> new ConnectionRoute(port, Optional.of(REFUSAL))));
        return faulty;
    }

    /** Right or wrong in a way that has nothing to do with HTTP; in plain HTTP where no certificate is set. */
    private static LocalServer overTls(PaymentService service, PaymentServerConfig settings) {
        InetSocketAddress address = settings.listening().socket();
        Function<InetSocketAddress, LocalServer> modern =
                at -> WireMockHttpServer.start(service, at, identity(settings));
        return TlsServerFault.firstFlaw(settings.faults())
                .map(flaw -> flaw.startServer(address, modern))
                .orElseGet(() -> modern.apply(address));
    }

    private interface PlainHttpRoute {
        ConnectionRoute at(int port);
    }

    private static TransportStarter startWithPlainHttp(PlainHttpRoute plain) {
        return (service, settings) -> {
            KeyAndChain own = identity(settings)
                    .orElseThrow(() -> new IllegalArgumentException("expected a certificate or an authority to issue"
                            + " one for " + settings.faults() + ", found none"));
            WireMockHttpServer both = WireMockHttpServer.startBoth(service, own);
            return PortMultiplexer.start(
                    settings.listening().socket(),
                    List.of(both),
                    first -> first.isHandshake() ? ConnectionRoute.to(both.port()) : plain.at(both.plainPort()));
        };
    }

    private static Optional<KeyAndChain> identity(PaymentServerConfig settings) {
        return ServerCertificateSource.resolve(settings.tls(), TlsServerFault.firstFlaw(settings.faults()));
    }
}

package org.cloudspeaker.conformance.wire.payment;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.wire.Fault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.TlsFault;
import org.cloudspeaker.conformance.wire.tls.Engine;
import org.cloudspeaker.conformance.wire.tls.FrontDoor;
import org.cloudspeaker.conformance.wire.tls.FrontDoor.Way;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.ServerCertificate;

/** Chooses what listens: HTTP with or without TLS, or something that is wrong before any HTTP is spoken. */
final class Engines {
    private static final byte[] REFUSAL = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private Engines() {}

    /** A way to listen. */
    interface Opening {
        Engine to(PaymentService service, Settings settings);
    }

    static Engine start(PaymentService service, Settings settings) {
        return faulty().entrySet().stream()
                .filter(entry -> settings.faults().contains(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Engines::overTls)
                .to(service, settings);
    }

    /** The scheme under which it is announced: what fails before HTTP is announced as TLS all the same. */
    static String scheme(Settings settings) {
        boolean tls = settings.tls().isPresent()
                || Fault.tlsFlaw(settings.faults()).isPresent()
                || settings.faults().stream().anyMatch(faulty()::containsKey);
        return tls ? "https" : "http";
    }

    static Map<PaymentFault, Opening> faulty() {
        Map<PaymentFault, Opening> faulty = new LinkedHashMap<>();
        faulty.put(
                TlsFault.PLAIN_HTTP_ONLY,
                (service, settings) ->
                        WireMockEngine.start(service, settings.listening().socket(), Optional.empty()));
        faulty.put(TlsFault.SERVES_PLAIN_HTTP, servingPlain(Way::to));
        faulty.put(TlsFault.BOOKS_PLAIN_HTTP, servingPlain(port -> new Way(port, Optional.of(REFUSAL))));
        return faulty;
    }

    /** Right or wrong in a way that has nothing to do with HTTP; in plain HTTP where no certificate is set. */
    private static Engine overTls(PaymentService service, Settings settings) {
        InetSocketAddress address = settings.listening().socket();
        Function<InetSocketAddress, Engine> modern = at -> WireMockEngine.start(service, at, identity(settings));
        return Fault.tlsFlaw(settings.faults())
                .map(flaw -> flaw.before(address, modern))
                .orElseGet(() -> modern.apply(address));
    }

    private interface Plain {
        Way at(int port);
    }

    private static Opening servingPlain(Plain plain) {
        return (service, settings) -> {
            Identity own = identity(settings)
                    .orElseThrow(() -> new IllegalArgumentException("expected a certificate or an authority to issue"
                            + " one for " + settings.faults() + ", found none"));
            WireMockEngine both = WireMockEngine.startBoth(service, own);
            return FrontDoor.before(
                    settings.listening().socket(),
                    List.of(both),
                    first -> first.handshake() ? Way.to(both.port()) : plain.at(both.plainPort()));
        };
    }

    private static Optional<Identity> identity(Settings settings) {
        return ServerCertificate.shown(settings.tls(), Fault.tlsFlaw(settings.faults()));
    }
}

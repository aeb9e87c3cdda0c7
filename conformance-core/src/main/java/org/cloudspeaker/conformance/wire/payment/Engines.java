package org.cloudspeaker.conformance.wire.payment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.TlsFault;
import org.cloudspeaker.conformance.wire.payment.FrontDoor.Way;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.OldVersion;

/** Chooses what listens: HTTP with or without TLS, or something that is wrong before any HTTP is spoken. */
final class Engines {
    private static final byte[] REFUSAL = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private Engines() {}

    /** A way to listen. */
    interface Listening {
        HttpEngine to(PaymentService service, Settings settings);
    }

    static HttpEngine start(PaymentService service, Settings settings) {
        return faulty().entrySet().stream()
                .filter(entry -> settings.faults().contains(entry.getKey()))
                .findFirst()
                .map(entry -> entry.getValue().to(service, settings))
                .orElseGet(() -> WireMockEngine.start(service, Handshake.identity(settings)));
    }

    /** The scheme under which it is announced: what fails before HTTP is announced as TLS all the same. */
    static String scheme(Settings settings) {
        boolean tls = settings.tls().isPresent() || settings.faults().stream().anyMatch(faulty()::containsKey);
        return tls ? "https" : "http";
    }

    static Map<PaymentFault, Listening> faulty() {
        Map<PaymentFault, Listening> faulty = new LinkedHashMap<>();
        faulty.put(TlsFault.TLS_1_1_ONLY, (service, settings) -> OldTlsEngine.start(OldVersion.TLS_1_1));
        faulty.put(TlsFault.PLAIN_HTTP_ONLY, (service, settings) -> WireMockEngine.start(service, Optional.empty()));
        faulty.put(TlsFault.TAKES_TLS_1_0, taking(OldVersion.TLS_1_0));
        faulty.put(TlsFault.TAKES_TLS_1_1, taking(OldVersion.TLS_1_1));
        faulty.put(TlsFault.SERVES_PLAIN_HTTP, servingPlain(Way::to));
        faulty.put(TlsFault.BOOKS_PLAIN_HTTP, servingPlain(port -> new Way(port, Optional.of(REFUSAL))));
        return faulty;
    }

    /** An old hello gets its answer; everything else goes to a server of today. */
    private static Listening taking(OldVersion version) {
        return (service, settings) -> {
            OldTlsEngine old = OldTlsEngine.start(version);
            HttpEngine modern = WireMockEngine.start(service, Optional.of(identity(settings)));
            return FrontDoor.before(
                    List.of(old, modern), first -> Way.to(first.offer(version) ? old.port() : modern.port()));
        };
    }

    private interface Plain {
        Way at(int port);
    }

    private static Listening servingPlain(Plain plain) {
        return (service, settings) -> {
            WireMockEngine both = WireMockEngine.startBoth(service, identity(settings));
            return FrontDoor.before(
                    List.of(both), first -> first.handshake() ? Way.to(both.port()) : plain.at(both.plainPort()));
        };
    }

    private static Identity identity(Settings settings) {
        return Handshake.identity(settings)
                .orElseThrow(() -> new IllegalArgumentException("expected a certificate or an authority to issue one"
                        + " for " + settings.faults() + ", found none"));
    }
}

package org.cloudspeaker.conformance.wire.payment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/** Chooses the certificate that a server shows. */
final class Handshake {
    private static final String ANOTHER_HOST = "another-host.example";

    private Handshake() {}

    /** A way to have a certificate made. */
    private interface Issuing {
        Identity by(TestAuthority authority, Leaf leaf);
    }

    /** The certificate; empty for plain HTTP. */
    static Optional<Identity> identity(Settings settings) {
        return settings.tls().map(tls -> {
            if (tls instanceof Settings.Tls.Issued issued) {
                return issuing(settings).by(issued.authority(), Leaf.forLoopback(settings.clock()));
            }
            return ((Settings.Tls.Own) tls).identity();
        });
    }

    private static Issuing issuing(Settings settings) {
        Map<PaymentFault, Issuing> faulty = new EnumMap<>(PaymentFault.class);
        faulty.put(PaymentFault.SELF_SIGNED, (authority, leaf) -> authority.selfSigned(leaf));
        faulty.put(
                PaymentFault.CERTIFICATE_OF_ANOTHER_HOST,
                (authority, leaf) -> authority.issue(leaf.forHost(ANOTHER_HOST)));
        faulty.put(PaymentFault.EXPIRED_CERTIFICATE, (authority, leaf) -> authority.issue(leaf.expired()));
        return settings.faults().stream()
                .filter(faulty::containsKey)
                .sorted()
                .map(faulty::get)
                .findFirst()
                .orElse(TestAuthority::issue);
    }
}

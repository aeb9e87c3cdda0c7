package org.cloudspeaker.conformance.wire.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.TlsFault;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/** Chooses the certificate that a server shows. */
final class Handshake {
    private static final String ANOTHER_HOST = "another-host.example";

    private Handshake() {}

    /** A way to have a certificate made. */
    interface Issuing {
        Identity by(TestAuthority authority, Leaf leaf);
    }

    /** The scheme under which it can be reached: a server of TLS 1.1 needs no certificate to speak it. */
    static String scheme(Settings settings) {
        boolean tls = settings.tls().isPresent() || settings.faults().contains(TlsFault.TLS_1_1_ONLY);
        return tls ? "https" : "http";
    }

    /** The certificate; empty for plain HTTP. */
    static Optional<Identity> identity(Settings settings) {
        Map<PaymentFault, Issuing> faulty = faulty();
        Optional<PaymentFault> fault =
                faulty.keySet().stream().filter(settings.faults()::contains).findFirst();
        Optional<TestAuthority> authority = settings.tls()
                .filter(Settings.Tls.Issued.class::isInstance)
                .map(tls -> ((Settings.Tls.Issued) tls).authority());
        if (fault.isPresent() && authority.isEmpty()) {
            throw new IllegalArgumentException("expected an authority to issue the certificate of " + fault.get()
                    + ", found " + settings.tls().map(Object::toString).orElse("none"));
        }
        Issuing issuing = fault.map(faulty::get).orElse(TestAuthority::issue);
        return authority
                .map(issuer -> issuing.by(issuer, Leaf.forLoopback(settings.clock())))
                .or(() -> settings.tls().map(tls -> ((Settings.Tls.Own) tls).identity()));
    }

    static Map<PaymentFault, Issuing> faulty() {
        Map<PaymentFault, Issuing> faulty = new LinkedHashMap<>();
        faulty.put(TlsFault.SELF_SIGNED, TestAuthority::selfSigned);
        faulty.put(
                TlsFault.CERTIFICATE_OF_ANOTHER_HOST, (authority, leaf) -> authority.issue(leaf.forHost(ANOTHER_HOST)));
        faulty.put(TlsFault.EXPIRED_CERTIFICATE, (authority, leaf) -> authority.issue(leaf.expired()));
        return faulty;
    }
}

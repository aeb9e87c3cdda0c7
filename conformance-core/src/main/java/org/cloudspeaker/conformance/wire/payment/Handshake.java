package org.cloudspeaker.conformance.wire.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
        // The certificate alone, without the one of the intermediate.
        faulty.put(
                TlsFault.WITHOUT_INTERMEDIATE,
                (authority, leaf) -> authority.intermediate().issue(leaf));
        faulty.put(TlsFault.CERTIFICATE_OF_ANOTHER_HOST, changed(leaf -> leaf.forHost(ANOTHER_HOST)));
        faulty.put(TlsFault.NAME_IN_COMMON_NAME_ALONE, changed(leaf -> leaf.with(Leaf.Flaw.COMMON_NAME_ALONE)));
        faulty.put(TlsFault.WILDCARD_OF_ANOTHER_LEVEL, changed(leaf -> leaf.forHost("*.localhost")));
        faulty.put(TlsFault.EXPIRED_CERTIFICATE, changed(Leaf::expired));
        faulty.put(TlsFault.CERTIFICATE_OF_TOMORROW, changed(Leaf::fromTomorrow));
        faulty.put(TlsFault.EXPIRES_TOMORROW, changed(Leaf::untilTomorrow));
        faulty.put(TlsFault.RSA_1024, changed(leaf -> leaf.with(Leaf.Flaw.RSA_1024)));
        faulty.put(TlsFault.SHA_1_SIGNATURE, changed(leaf -> leaf.with(Leaf.Flaw.SHA_1)));
        return faulty;
    }

    private static Issuing changed(UnaryOperator<Leaf> change) {
        return (authority, leaf) -> authority.issue(change.apply(leaf));
    }
}

package org.cloudspeaker.conformance.wire.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A certificate authority of one test or one run: EC P-256, SHA256withECDSA, its key in memory only. Thread-safe. No
 * device and no server in the field knows it.
 */
public final class TestAuthority {
    private static final String NAME = "CN=Conformance test authority";
    private static final Duration PAST = Duration.ofDays(5 * 365);
    private static final Duration FUTURE = Duration.ofDays(10 * 365);

    private final KeyPair keys;
    private final X509Certificate certificate;

    private TestAuthority(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** A new authority with a new key, valid from five years before to ten years after the clock's time. */
    public static TestAuthority create(Clock clock) {
        Instant now = clock.instant();
        KeyPair keys = newKeys();
        return new TestAuthority(keys, CertificateForm.authority(NAME, keys, now.minus(PAST), now.plus(FUTURE)));
    }

    /** The root certificate: what a peer has to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** A new key and a certificate for it, good for servers and clients, issued by this authority. */
    public Identity issue(Leaf leaf) {
        KeyPair own = newKeys();
        return new Identity(
                List.of(CertificateForm.leaf(leaf, own.getPublic(), certificate, keys.getPrivate())), own.getPrivate());
    }

    /** A new key and a certificate that vouches for itself; this authority has no part in it. */
    public Identity selfSigned(Leaf leaf) {
        KeyPair own = newKeys();
        return new Identity(List.of(CertificateForm.selfSigned(leaf, own)), own.getPrivate());
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no EC P-256", e);
        }
    }
}

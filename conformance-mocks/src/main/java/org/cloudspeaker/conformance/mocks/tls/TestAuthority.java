package org.cloudspeaker.conformance.mocks.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;

/**
 * A certificate authority of one test or one run: EC P-256, SHA256withECDSA, its key in memory only; what it
 * issues is no better than the leaf asks for. Thread-safe. No
 * device and no server in the field knows it.
 */
public final class TestAuthority {
    private static final String NAME = "CN=Conformance test authority";
    private static final String BELOW = "CN=Conformance test intermediate";
    private static final Duration PAST = Duration.ofDays(5 * 365);
    private static final Duration FUTURE = Duration.ofDays(10 * 365);

    private final CertificateBuilder.Issuer issuer;
    private final CertificateBuilder.ValidityPeriod validity;
    private final X509Certificate certificate;

    private TestAuthority(
            CertificateBuilder.Issuer issuer, CertificateBuilder.ValidityPeriod validity, X509Certificate certificate) {
        this.issuer = issuer;
        this.validity = validity;
        this.certificate = certificate;
    }

    /** A new authority with a new key, valid from five years before to ten years after the clock's time. */
    public static TestAuthority create(Clock clock) {
        return create(clock, new X500Principal(NAME));
    }

    /** The same under another name, such as one that a foreign authority has. */
    public static TestAuthority create(Clock clock, X500Principal name) {
        Instant now = clock.instant();
        CertificateBuilder.ValidityPeriod validity =
                new CertificateBuilder.ValidityPeriod(now.minus(PAST), now.plus(FUTURE));
        CertificateBuilder.Issuer own = new CertificateBuilder.Issuer(name, ellipticKeys());
        return new TestAuthority(own, validity, CertificateBuilder.authority(own, 1, validity, own));
    }

    /** A new authority below this one: what it issues needs its certificate beside it to lead to the root. */
    public TestAuthority createIntermediate() {
        CertificateBuilder.Issuer own = new CertificateBuilder.Issuer(BELOW, ellipticKeys());
        return new TestAuthority(own, validity, CertificateBuilder.authority(own, 0, validity, issuer));
    }

    /** Its own certificate; of a root, what a peer has to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** A new key and a certificate for it, good for servers and clients, issued by this authority. */
    public KeyAndChain issue(CertificateSpec leaf) {
        KeyPair own = keysFor(leaf);
        return new KeyAndChain(List.of(CertificateBuilder.leaf(leaf, own.getPublic(), issuer)), own.getPrivate());
    }

    /** A new key and a certificate that vouches for itself; this authority has no part in it. */
    public KeyAndChain selfSigned(CertificateSpec leaf) {
        KeyPair own = keysFor(leaf);
        return new KeyAndChain(List.of(CertificateBuilder.selfSigned(leaf, own)), own.getPrivate());
    }

    /** A new key and a certificate for it that says what a foreign one says, but was issued by this authority. */
    public KeyAndChain forge(X509Certificate model) {
        KeyPair own = ellipticKeys();
        return new KeyAndChain(
                List.of(CertificateBuilder.like(model, own.getPublic(), validity, issuer)), own.getPrivate());
    }

    private static KeyPair keysFor(CertificateSpec leaf) {
        return leaf.flaws().contains(CertificateSpec.CertificateFlaw.RSA_1024)
                ? keys("RSA", new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4))
                : ellipticKeys();
    }

    private static KeyPair ellipticKeys() {
        return keys("EC", new ECGenParameterSpec("secp256r1"));
    }

    private static KeyPair keys(String algorithm, AlgorithmParameterSpec size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK makes no " + algorithm + " keys", e);
        }
    }
}

package org.cloudspeaker.conformance.client.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Date;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;

/** Certificates that no authority would issue today, and a few that it would, valid as a leaf says. */
public final class WeakCertificate {
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final String SAFE = "SHA256withRSA";
    /** Bits of a signer's key: quickly made, and strong enough for a JDK to follow a path. */
    private static final String SIGNER = "1024";

    private static final BasicConstraints NONE = new BasicConstraints(false);

    private WeakCertificate() {}

    /** For a key of this kind: bits, or the name of a curve. */
    public static X509Certificate withKey(String algorithm, String size, CertificateSpec leaf) {
        return root(leaf).issue(SAFE, "CN=localhost", key(algorithm, size), NONE);
    }

    /** With a signature of this kind. */
    public static X509Certificate signedWith(String signature, CertificateSpec leaf) {
        return root(leaf).leaf(signature);
    }

    /** A root with an RSA key. */
    public static Issuer root(CertificateSpec leaf) {
        KeyPair keys = keys("RSA", SIGNER);
        Issuer unsigned = new Issuer("CN=Weak root", keys, leaf, Optional.empty());
        X509Certificate own = unsigned.issue(SAFE, "CN=Weak root", keys.getPublic(), new BasicConstraints(true));
        return new Issuer("CN=Weak root", keys, leaf, Optional.of(own));
    }

    /** Somebody who issues certificates. */
    public static final class Issuer {
        private final X500Principal name;
        private final KeyPair keys;
        private final CertificateSpec validity;
        private final Optional<X509Certificate> certificate;

        private Issuer(String name, KeyPair keys, CertificateSpec validity, Optional<X509Certificate> certificate) {
            this.name = new X500Principal(name);
            this.keys = keys;
            this.validity = validity;
            this.certificate = certificate;
        }

        public X509Certificate certificate() {
            return certificate.orElseThrow();
        }

        /** For localhost. */
        public X509Certificate leaf(String signature) {
            return issue(signature, "CN=localhost", key("RSA", "2048"), NONE);
        }

        /** One below it, that is allowed to issue more or is not. */
        public Issuer below(String signature, boolean authority) {
            return below(signature, new BasicConstraints(authority));
        }

        /** One below it with these rights. */
        public Issuer below(String signature, BasicConstraints rights) {
            KeyPair own = keys("RSA", SIGNER);
            String subject = "CN=Below " + name.getName().substring("CN=".length());
            X509Certificate issued = issue(signature, subject, own.getPublic(), rights);
            return new Issuer(subject, own, validity, Optional.of(issued));
        }

        private X509Certificate issue(String signature, String subject, PublicKey key, BasicConstraints rights) {
            try {
                var form = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(key.hashCode()).abs(),
                        Date.from(validity.notBefore()),
                        Date.from(validity.notAfter()),
                        new X500Principal(subject),
                        key);
                form.addExtension(Extension.basicConstraints, true, rights);
                return new JcaX509CertificateConverter()
                        .getCertificate(form.build(new JcaContentSignerBuilder(signature)
                                .setProvider(PROVIDER)
                                .build(keys.getPrivate())));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A public key; for RSA, any odd number will do, for nobody signs with it. */
    private static PublicKey key(String algorithm, String size) {
        if (!algorithm.equals("RSA")) {
            return keys(algorithm, size).getPublic();
        }
        BigInteger modulus = BigInteger.TWO.pow(Integer.parseInt(size) - 1).setBit(0);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, RSAKeyGenParameterSpec.F4));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String algorithm, String size) {
        try {
            // The JDK makes keys of numbers fast, and knows three curves only.
            KeyPairGenerator generator = algorithm.equals("EC")
                    ? KeyPairGenerator.getInstance(algorithm, PROVIDER)
                    : KeyPairGenerator.getInstance(algorithm);
            if (size.matches("\\d+")) {
                generator.initialize(Integer.parseInt(size));
            } else if (!size.isEmpty()) {
                generator.initialize(new ECGenParameterSpec(size));
            }
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

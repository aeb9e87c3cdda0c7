package org.cloudspeaker.conformance.client.tls.certificate;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PSSParameterSpec;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The strength of one certificate's key and of the signature under it: RSA 2048, EC 256, SHA-256 are the least. */
final class CertificateStrength {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;
    private static final Pattern WEAK_HASH = Pattern.compile("(MD\\d|SHA-?1|SHA-?224|SHA-?512/224)(?!\\d).*");

    private CertificateStrength() {}

    /** A key that is too short: {@code an RSA key of 1024 bits}. */
    static Optional<String> weakKey(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        if (key instanceof RSAPublicKey rsa) {
            return below(RSA_BITS, rsa.getModulus().bitLength(), "an RSA key");
        }
        if (key instanceof DSAPublicKey) {
            return Optional.of("a DSA key");
        }
        return key.getAlgorithm().equals("EC") ? weakCurve(key) : Optional.empty();
    }

    /** A signature by a hash that is too weak: {@code the signature SHA1withRSA}. */
    static Optional<String> weakSignature(X509Certificate certificate) {
        String name = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        String hash = name.contains("PSS") ? pssHash(certificate) : name;
        return WEAK_HASH.matcher(hash).matches()
                ? Optional.of(
                        "the signature " + (hash.equals(name) ? certificate.getSigAlgName() : name + " with " + hash))
                : Optional.empty();
    }

    private static Optional<String> below(int least, int bits, String what) {
        return bits < least ? Optional.of(what + " of " + bits + " bits") : Optional.empty();
    }

    private static Optional<String> weakCurve(PublicKey key) {
        OptionalInt bits = EllipticCurves.orderBits(key);
        return bits.isPresent()
                ? below(EC_BITS, bits.getAsInt(), "an EC key")
                : Optional.of("an EC key on a curve that is not known");
    }

    /** RFC 4055, 3.1: without parameters, it is SHA-1. */
    private static String pssHash(X509Certificate certificate) {
        byte[] parameters = certificate.getSigAlgParams();
        if (parameters == null) {
            return "SHA-1";
        }
        try {
            AlgorithmParameters pss = AlgorithmParameters.getInstance("RSASSA-PSS");
            pss.init(parameters);
            return pss.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm();
        } catch (GeneralSecurityException | IOException unknown) {
            return "a hash that is not known";
        }
    }
}

package org.cloudspeaker.conformance.wire.tls;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at a collected chain, one question at a time: a certificate that is only out of date has no problem but its
 * date, and one for another host none but its name. Each answer is empty, or says what was expected and what was found.
 */
public final class CertificateChecks {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    private CertificateChecks() {}

    /**
     * Whether the chain leads to one of the anchors (RFC 5280, 6) and the first certificate may be a server's. Dates are
     * left to {@link #dateProblem}: the path is looked at for the moment nearest to {@code at} at which all of it is
     * valid.
     *
     * @param chain the server's own certificate first
     * @param anchors trusted roots; none means those of the JDK
     */
    public static Optional<String> chainProblem(
            List<X509Certificate> chain, List<X509Certificate> anchors, Instant at) {
        return chain.isEmpty()
                ? Optional.of("expected a certificate chain, found no certificate")
                : new PathCheck(chain, Trust.anchors(anchors)).problem(at);
    }

    /**
     * Whether a certificate is for this host (RFC 9525): a dNSName of the subjectAltName, with {@code *} for the whole
     * left-most label, or an iPAddress for an address. The common name does not count.
     */
    public static Optional<String> nameProblem(X509Certificate leaf, String host) {
        return AlternativeNames.of(leaf).problem(host);
    }

    /** Whether every certificate of the chain is valid at a moment (RFC 5280, 4.1.2.5). */
    public static Optional<String> dateProblem(List<X509Certificate> chain, Instant at) {
        for (X509Certificate each : chain) {
            Instant from = each.getNotBefore().toInstant();
            Instant until = each.getNotAfter().toInstant();
            if (at.isBefore(from)) {
                return Optional.of(dates(each, at, "begins " + from));
            }
            if (at.isAfter(until)) {
                return Optional.of(dates(each, at, "ends " + until));
            }
        }
        return chain.isEmpty() ? Optional.of("expected a certificate chain, found no certificate") : Optional.empty();
    }

    /** Whether keys and signatures are at least RSA 2048 or EC 256, and SHA-256. A root's own signature is not used. */
    public static Optional<String> strengthProblem(List<X509Certificate> chain) {
        for (X509Certificate each : chain) {
            String who = " in " + each.getSubjectX500Principal();
            if (each.getPublicKey() instanceof RSAPublicKey rsa
                    && rsa.getModulus().bitLength() < RSA_BITS) {
                return Optional.of("expected an RSA key of at least 2048 bits, found "
                        + rsa.getModulus().bitLength() + who);
            }
            if (each.getPublicKey() instanceof ECPublicKey ec
                    && ec.getParams().getOrder().bitLength() < EC_BITS) {
                return Optional.of("expected an EC key of at least 256 bits, found "
                        + ec.getParams().getOrder().bitLength() + who);
            }
            String signature = each.getSigAlgName().toUpperCase(Locale.ROOT);
            if (!PathCheck.selfIssued(each) && (signature.startsWith("SHA1") || signature.startsWith("MD"))) {
                return Optional.of("expected a signature with SHA-256 or better, found " + each.getSigAlgName() + who);
            }
        }
        return Optional.empty();
    }

    private static String dates(X509Certificate certificate, Instant at, String found) {
        return "expected a certificate valid at " + at + ", found that of " + certificate.getSubjectX500Principal()
                + ", which " + found;
    }
}

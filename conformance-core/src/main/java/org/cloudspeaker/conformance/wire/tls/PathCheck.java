package org.cloudspeaker.conformance.wire.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows a chain from its first certificate to an anchor, in whatever order it was sent. */
final class PathCheck {
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String ANY_USAGE = "2.5.29.37.0";

    private final List<X509Certificate> sent;
    private final List<X509Certificate> anchors;

    PathCheck(List<X509Certificate> sent, List<X509Certificate> anchors) {
        this.sent = sent;
        this.anchors = anchors;
    }

    Optional<String> problem(Instant at) {
        X509Certificate leaf = sent.get(0);
        if (anchors.contains(leaf)) {
            return Optional.empty();
        }
        List<X509Certificate> path = new ArrayList<>(List.of(leaf));
        X509Certificate last = leaf;
        while (true) {
            Optional<X509Certificate> anchor = issuer(last, anchors);
            if (anchor.isPresent()) {
                return serverProblem(leaf).or(() -> pathProblem(path, anchor.get(), at));
            }
            Optional<X509Certificate> next = issuer(last, sent).filter(found -> !path.contains(found));
            if (next.isEmpty()) {
                return Optional.of("expected a chain that ends in a trusted root, found " + end(last));
            }
            last = next.get();
            path.add(last);
        }
    }

    /** Whether subject and issuer are the same. */
    static boolean selfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static String end(X509Certificate last) {
        String subject = last.getSubjectX500Principal().toString();
        return selfIssued(last)
                ? subject + ", which vouches for itself and is not trusted"
                : subject + ", whose issuer " + last.getIssuerX500Principal() + " is neither sent nor trusted";
    }

    private static Optional<X509Certificate> issuer(X509Certificate of, List<X509Certificate> among) {
        return among.stream()
                .filter(candidate -> candidate.getSubjectX500Principal().equals(of.getIssuerX500Principal()))
                .filter(candidate -> signed(of, candidate))
                .findFirst();
    }

    private static boolean signed(X509Certificate certificate, X509Certificate by) {
        try {
            certificate.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<String> serverProblem(X509Certificate leaf) {
        try {
            List<String> usages = leaf.getExtendedKeyUsage();
            return usages == null || usages.contains(SERVER_AUTH) || usages.contains(ANY_USAGE)
                    ? Optional.empty()
                    : Optional.of("expected a certificate for TLS servers, found extendedKeyUsage " + usages);
        } catch (CertificateParsingException e) {
            return Optional.of("expected a readable extendedKeyUsage, found one that cannot be parsed");
        }
    }

    private static Optional<String> pathProblem(List<X509Certificate> path, X509Certificate anchor, Instant at) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(withinAll(path, at)));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            return Optional.of(
                    "expected a valid path to " + anchor.getSubjectX500Principal() + ", found: " + e.getMessage());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK validates no path", e);
        }
    }

    /** The moment nearest to {@code at} at which all of the path is valid; {@code at} itself if there is none. */
    private static Instant withinAll(List<X509Certificate> path, Instant at) {
        Instant from = path.stream()
                .map(c -> c.getNotBefore().toInstant())
                .max(Instant::compareTo)
                .orElse(at);
        Instant until = path.stream()
                .map(c -> c.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElse(at);
        if (until.isBefore(from)) {
            return at;
        }
        return at.isBefore(from) ? from : at.isAfter(until) ? until : at;
    }
}

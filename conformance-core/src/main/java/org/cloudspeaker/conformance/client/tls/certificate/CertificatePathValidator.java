package org.cloudspeaker.conformance.client.tls.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Validates a path as RFC 5280, 6 says, apart from dates and from the strength of keys and signatures. */
final class CertificatePathValidator {
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String ANY_USAGE = "2.5.29.37.0";

    private final CertificatePath path;

    CertificatePathValidator(CertificatePath path) {
        this.path = path;
    }

    Optional<String> problem(Instant at) {
        X509Certificate leaf = path.certificates().get(0);
        if (path.anchor().isEmpty()) {
            return Optional.of(
                    describeEnd(path.certificates().get(path.certificates().size() - 1)));
        }
        X509Certificate anchor = path.anchor().get();
        return anchor.equals(leaf) ? Optional.empty() : usageProblem(leaf).or(() -> pathProblem(anchor, at));
    }

    private static String describeEnd(X509Certificate last) {
        String subject = last.getSubjectX500Principal().toString();
        return CertificatePath.isSelfIssued(last)
                ? subject + ", which vouches for itself and is not trusted"
                : subject + ", whose issuer " + last.getIssuerX500Principal() + " is neither sent nor trusted";
    }

    private static Optional<String> usageProblem(X509Certificate leaf) {
        try {
            List<String> usages = leaf.getExtendedKeyUsage();
            return usages == null || usages.contains(SERVER_AUTH) || usages.contains(ANY_USAGE)
                    ? Optional.empty()
                    : Optional.of("a certificate that is not for TLS servers: its extendedKeyUsage is " + usages);
        } catch (CertificateParsingException e) {
            return Optional.of("an extendedKeyUsage that cannot be parsed");
        }
    }

    private Optional<String> pathProblem(X509Certificate anchor, Instant at) {
        try {
            Optional<CertPathValidatorException> failure = failure(anchor, at);
            // What the JDK's settings call too weak is looked at by itself, and must not hide the rest of the path.
            boolean weak = failure.filter(e -> e.getReason() == BasicReason.ALGORITHM_CONSTRAINED)
                    .isPresent();
            Optional<String> problem = weak
                    ? new IssuerRights(path.certificates()).problem()
                    : failure.map(e -> String.valueOf(e.getMessage()));
            return problem.map(words -> "no valid path to " + anchor.getSubjectX500Principal() + ": " + words);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK validates no path", e);
        }
    }

    private Optional<CertPathValidatorException> failure(X509Certificate anchor, Instant at)
            throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(withinAll(path.certificates(), at)));
        try {
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509").generateCertPath(path.certificates()), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            return Optional.of(e);
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

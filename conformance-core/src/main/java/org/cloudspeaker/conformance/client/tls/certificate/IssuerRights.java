package org.cloudspeaker.conformance.client.tls.certificate;

import java.io.IOException;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What issuers on a path may do, by their own certificates (RFC 5280, 6.1.3 and 6.1.4): issue at all, so deep, and for
 * these names. For a path with a hash or a key that the JDK’s path validation refuses before it looks at the rest.
 *
 * @param path the server's own certificate first, without the anchor
 */
record IssuerRights(List<X509Certificate> path) {
    private static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final int KEY_CERT_SIGN = 5;

    /** The first certificate on the way from the anchor that claims what its issuer may not give. */
    Optional<String> problem() {
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<String> problem = i == 0 ? extensionProblem(path.get(0)) : issuerProblem(i);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<String> issuerProblem(int index) {
        X509Certificate issuer = path.get(index);
        List<X509Certificate> below = path.subList(0, index);
        if (issuer.getBasicConstraints() < 0) {
            return Optional.of(words(issuer) + " is no CA certificate (basicConstraints)");
        }
        if (issuer.getBasicConstraints() < intermediates(below)) {
            return Optional.of(
                    words(issuer) + " issued for more than its pathLenConstraint of " + issuer.getBasicConstraints());
        }
        boolean[] usage = issuer.getKeyUsage();
        if (usage != null && !usage[KEY_CERT_SIGN]) {
            return Optional.of(words(issuer) + " may not sign certificates (keyUsage without keyCertSign)");
        }
        return extensionProblem(issuer).or(() -> nameProblem(issuer, below));
    }

    /** Those that are between an issuer and the server's own; self-issued ones do not count (RFC 5280, 6.1.4 l). */
    private static long intermediates(List<X509Certificate> below) {
        return below.stream()
                .skip(1)
                .filter(certificate -> !CertificatePath.isSelfIssued(certificate))
                .count();
    }

    private static Optional<String> extensionProblem(X509Certificate certificate) {
        return certificate.hasUnsupportedCriticalExtension()
                ? Optional.of(words(certificate) + " has a critical extension that is not known")
                : Optional.empty();
    }

    private static Optional<String> nameProblem(X509Certificate issuer, List<X509Certificate> below) {
        byte[] constraints = issuer.getExtensionValue(NAME_CONSTRAINTS);
        if (constraints == null) {
            return Optional.empty();
        }
        try {
            X509CertSelector permitted = new X509CertSelector();
            permitted.setNameConstraints(DerElement.of(constraints).content());
            return below.stream()
                    .filter(certificate ->
                            certificate.equals(below.get(0)) || !CertificatePath.isSelfIssued(certificate))
                    .filter(certificate -> !permitted.match(certificate))
                    .findFirst()
                    .map(outside -> words(outside) + " has a name outside the name constraints of " + words(issuer));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(words(issuer) + " has name constraints that cannot be parsed");
        }
    }

    private static String words(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().toString();
    }
}

package org.cloudspeaker.conformance.client.tls.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way from a server's own certificate towards a trusted root, in whatever order the chain was sent. What was sent
 * and leads nowhere is not on it.
 *
 * @param certificates the server's own first, without the anchor unless that is all there is
 * @param anchor the trusted certificate in which it ends; empty where it ends before one
 */
record CertificatePath(List<X509Certificate> certificates, Optional<X509Certificate> anchor) {

    /** Follows a chain that is not empty; of two issuers that fit, it takes the one that is valid longer. */
    static CertificatePath of(List<X509Certificate> sent, List<X509Certificate> anchors) {
        X509Certificate last = sent.get(0);
        List<X509Certificate> path = new ArrayList<>(List.of(last));
        if (anchors.contains(last)) {
            return new CertificatePath(path, Optional.of(last));
        }
        while (true) {
            Optional<X509Certificate> anchor = issuer(last, anchors);
            Optional<X509Certificate> next =
                    anchor.isPresent() ? Optional.empty() : issuer(last, sent).filter(found -> !path.contains(found));
            if (next.isEmpty()) {
                return new CertificatePath(path, anchor);
            }
            last = next.get();
            path.add(last);
        }
    }

    /** All of it, the anchor at its end: an anchor out of date is refused by most TLS software, though not by the JDK. */
    List<X509Certificate> withAnchor() {
        List<X509Certificate> all = new ArrayList<>(certificates);
        anchor.filter(root -> !all.contains(root)).ifPresent(all::add);
        return all;
    }

    /** What a certificate is on the way from a server's own, with its subject: {@code the intermediate CN=...}. */
    static String describe(X509Certificate certificate, X509Certificate own) {
        String part = certificate.equals(own)
                ? "the server's certificate"
                : isSelfIssued(certificate) ? "the root" : "the intermediate";
        return part + " " + certificate.getSubjectX500Principal();
    }

    /** Whether subject and issuer are the same. */
    static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Whether the key of one certificate made the signature of another. */
    static boolean isSignedBy(X509Certificate certificate, X509Certificate by) {
        try {
            certificate.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<X509Certificate> issuer(X509Certificate of, List<X509Certificate> among) {
        return among.stream()
                .filter(candidate -> candidate.getSubjectX500Principal().equals(of.getIssuerX500Principal()))
                .filter(candidate -> isSignedBy(of, candidate))
                .max(Comparator.comparing(X509Certificate::getNotAfter));
    }
}

package org.cloudspeaker.conformance.client.tls.certificate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.TrustManagers;

/**
 * Looks at a collected chain, one question at a time: a certificate that is only out of date has no problem but its
 * date, and one for another host none but its name. Each answer is empty, or says what was found instead. A chain begins
 * with the server's own certificate and is not empty; the anchors are the trusted roots, and none means those of the JDK.
 */
public final class CertificateChecks {
    /** Time enough to renew a certificate on every server. */
    public static final Duration NOTICE = Duration.ofDays(30);

    /** Of a certificate's lifetime, the last of so many parts is for its renewal, as ACME clients have it. */
    private static final int PARTS = 3;

    private CertificateChecks() {}

    /**
     * Whether the chain leads to one of the anchors (RFC 5280, 6) and the first certificate may be a server's. Dates are
     * left to {@link #dateProblem}: the path is looked at for the moment nearest to {@code at} at which all of it is
     * valid. Strength is left to {@link #strengthProblem}.
     */
    public static Optional<String> chainProblem(
            List<X509Certificate> chain, List<X509Certificate> anchors, Instant at) {
        return new CertificatePathValidator(path(chain, anchors)).problem(at);
    }

    /**
     * Whether a certificate is for this host (RFC 9525): a dNSName of the subjectAltName, with {@code *} for the whole
     * left-most label, or an iPAddress for an address. The common name does not count.
     */
    public static Optional<String> nameProblem(X509Certificate leaf, String host) {
        return SubjectAlternativeNames.of(leaf).problem(host);
    }

    /**
     * Whether every certificate on the way to an anchor is valid at a moment (RFC 5280, 4.1.2.5), the anchor itself
     * included. What was sent beside that way is out of the question.
     */
    public static Optional<String> dateProblem(List<X509Certificate> chain, List<X509Certificate> anchors, Instant at) {
        List<String> found = new ArrayList<>();
        for (X509Certificate each : path(chain, anchors).withAnchor()) {
            Instant from = each.getNotBefore().toInstant();
            Instant until = each.getNotAfter().toInstant();
            if (at.isBefore(from) || at.isAfter(until)) {
                found.add(CertificatePath.describe(each, chain.get(0)) + ", valid from " + from + " until " + until);
            }
        }
        return joined(found);
    }

    /**
     * Whether every certificate on the way to an anchor, the anchor included, has time left for its renewal: {@link
     * #NOTICE}, and {@link #noticeOf} the server's own.
     */
    public static Optional<String> renewalProblem(
            List<X509Certificate> chain, List<X509Certificate> anchors, Instant at) {
        List<String> found = new ArrayList<>();
        X509Certificate own = chain.get(0);
        for (X509Certificate each : path(chain, anchors).withAnchor()) {
            Duration notice = each.equals(own) ? noticeOf(own) : NOTICE;
            Instant until = each.getNotAfter().toInstant();
            if (at.plus(notice).isAfter(until)) {
                Instant from = each.getNotBefore().toInstant();
                found.add(CertificatePath.describe(each, own) + ", valid from " + from + " until " + until);
            }
        }
        return joined(found);
    }

    /** How long before its end a server's certificate should be renewed: a third of its lifetime, 30 days at most. */
    public static Duration noticeOf(X509Certificate own) {
        Instant from = own.getNotBefore().toInstant();
        Duration part = Duration.between(from, own.getNotAfter().toInstant()).dividedBy(PARTS);
        return part.compareTo(NOTICE) < 0 ? part : NOTICE;
    }

    /**
     * Whether keys and signatures on the way to an anchor are at least RSA 2048 or EC 256, and SHA-256. What was sent
     * beside that way is out of the question. An anchor is trusted whatever signed it, and a certificate's signature
     * under itself proves nothing, and so both may be weak.
     */
    public static Optional<String> strengthProblem(List<X509Certificate> chain, List<X509Certificate> anchors) {
        List<String> found = new ArrayList<>();
        CertificatePath path = path(chain, anchors);
        for (X509Certificate each : path.withAnchor()) {
            String which = CertificatePath.describe(each, chain.get(0));
            CertificateStrength.weakKey(each).ifPresent(key -> found.add(key + " in " + which));
            boolean trusted = path.anchor().filter(each::equals).isPresent();
            if (!trusted && !(CertificatePath.isSelfIssued(each) && CertificatePath.isSignedBy(each, each))) {
                CertificateStrength.weakSignature(each).ifPresent(weak -> found.add(weak + " under " + which));
            }
        }
        return joined(found);
    }

    private static CertificatePath path(List<X509Certificate> chain, List<X509Certificate> anchors) {
        return CertificatePath.of(chain, TrustManagers.anchors(anchors));
    }

    private static Optional<String> joined(List<String> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
    }
}

package org.cloudspeaker.conformance.suites.assertions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.junit.TlsSide;
import org.cloudspeaker.conformance.wire.tls.CertificateChecks;
import org.cloudspeaker.conformance.wire.tls.ProbeResult;
import org.cloudspeaker.conformance.wire.tls.TlsProbe;

/** Assertions on a TLS endpoint; each makes a handshake of its own. */
public final class TlsSideAssert extends FactsAssert<TlsSideAssert, TlsSide> {
    private static final Set<String> MODERN = Set.of("TLSv1.2", "TLSv1.3");

    TlsSideAssert(TlsSide side) {
        super(side, TlsSideAssert.class);
    }

    @Override
    String sent() {
        String host = actual.host();
        return "a TLS handshake with " + host
                + (TlsProbe.names(host) ? "" : ", which is an address, so that no server name (SNI) was sent");
    }

    /** A handshake that offers TLS 1.2 and 1.3 comes to its end. */
    public TlsSideAssert speaksTls12OrNewer() {
        ProbeResult result = actual.probe();
        return holds(
                result instanceof ProbeResult.Handshake done && MODERN.contains(done.protocol()),
                "TLS 1.2 or 1.3",
                TlsSide.described(result));
    }

    /** The chain that is sent leads to a root that the target trusts, whatever its dates. */
    public TlsSideAssert hasTrustedChain() {
        String roots = actual.anchors().isEmpty()
                ? "an authority of the JDK, for the target names no other"
                : "a trusted authority";
        return lacks(
                CertificateChecks.chainProblem(actual.chain(), actual.anchors(), actual.now()),
                "a chain that ends in " + roots);
    }

    /** The host stands in the certificate's subjectAltName. */
    public TlsSideAssert isNamedByItsCertificate() {
        return lacks(
                CertificateChecks.nameProblem(actual.chain().get(0), actual.host()),
                "a subject alternative name of " + actual.host());
    }

    /** Every certificate up to the root is valid today. */
    public TlsSideAssert hasCertificatesInDate() {
        return hasCertificatesAt(actual.now(), "certificates that are valid at ");
    }

    /** Every certificate up to the root will be valid for so much longer. */
    public TlsSideAssert hasCertificatesGoodFor(Duration time) {
        return hasCertificatesAt(
                actual.now().plus(time), "certificates that are still valid in " + time.toDays() + " days, at ");
    }

    /** No key is shorter and no hash weaker than is safe today. */
    public TlsSideAssert hasStrongCertificates() {
        return lacks(
                CertificateChecks.strengthProblem(actual.chain()),
                "RSA keys of 2048 bits or EC keys of 256 bits at least, and signatures with SHA-256 or better");
    }

    private TlsSideAssert hasCertificatesAt(Instant at, String expected) {
        return lacks(CertificateChecks.dateProblem(actual.chain(), actual.anchors(), at), expected + at);
    }

    private TlsSideAssert lacks(Optional<String> problem, String expected) {
        return holds(problem.isEmpty(), expected, problem.orElse(""));
    }
}

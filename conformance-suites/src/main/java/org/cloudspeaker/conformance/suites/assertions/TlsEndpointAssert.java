package org.cloudspeaker.conformance.suites.assertions;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.client.tls.TlsProbe;
import org.cloudspeaker.conformance.client.tls.TlsProbeResult;
import org.cloudspeaker.conformance.client.tls.certificate.CertificateChecks;
import org.cloudspeaker.conformance.engine.role.TlsEndpoint;
import org.cloudspeaker.conformance.evidence.UnreachableException;

/** Assertions on a TLS endpoint; each makes a handshake of its own. */
public final class TlsEndpointAssert extends DiscrepancyAssert<TlsEndpointAssert, TlsEndpoint> {
    private static final Set<String> MODERN = Set.of("TLSv1.2", "TLSv1.3");
    private static final String EXPECTED = "TLS 1.2 or 1.3";

    private TlsEndpointAssert(TlsEndpoint side) {
        super(side, TlsEndpointAssert.class);
    }

    /** Begins assertions on this endpoint. */
    public static TlsEndpointAssert assertThat(TlsEndpoint side) {
        return new TlsEndpointAssert(side);
    }

    @Override
    protected String sent() {
        return "a TLS handshake with " + actual.title()
                + (TlsProbe.sendsServerName(actual.host())
                        ? ""
                        : ", which is an address, so that no server name (SNI) was sent");
    }

    /**
     * A handshake that offers TLS 1.2 and 1.3 comes to its end. Where a ClientHello is not answered, a request without
     * TLS at the same port tells a server that speaks none from one that is not there.
     *
     * @param plain what such a request leads to, if to an answer in the server's own protocol
     * @throws UnreachableException if neither is answered
     */
    public TlsEndpointAssert speaksTls12OrNewer(Supplier<Optional<String>> plain) {
        TlsProbeResult greeting = actual.tryProbe();
        if (greeting instanceof TlsProbeResult.NoConnection silence && silence.connected()) {
            Optional<String> answer = plain.get();
            holds(answer.isEmpty(), EXPECTED, "no TLS: " + silence.reason() + ", but " + answer.orElse(""));
        }
        TlsProbeResult result = actual.requireAnswer(greeting);
        return holds(
                result instanceof TlsProbeResult.CompletedHandshake done && MODERN.contains(done.protocol()),
                EXPECTED,
                TlsEndpoint.describe(result));
    }

    /** The chain that is sent leads to a root that the target trusts, whatever its dates. */
    public TlsEndpointAssert hasTrustedChain() {
        String roots = actual.anchors().isEmpty()
                ? "an authority of the JDK, for the target names no other"
                : "a trusted authority";
        return lacks(
                CertificateChecks.chainProblem(actual.chain(), actual.anchors(), actual.now()),
                "a chain that ends in " + roots);
    }

    /** The host stands in the certificate's subjectAltName. */
    public TlsEndpointAssert isNamedByItsCertificate() {
        return lacks(
                CertificateChecks.nameProblem(actual.chain().get(0), actual.host()),
                "a subject alternative name of " + actual.host());
    }

    /** Every certificate up to the root is valid today. */
    public TlsEndpointAssert hasCertificatesInDate() {
        Instant now = actual.now();
        return lacks(
                CertificateChecks.dateProblem(actual.chain(), actual.anchors(), now),
                "certificates that are valid at " + now);
    }

    /** Every certificate up to the root has time left for its renewal. */
    public TlsEndpointAssert hasCertificatesGoodForAWhile() {
        Instant now = actual.now();
        List<X509Certificate> chain = actual.chain();
        return lacks(
                CertificateChecks.renewalProblem(chain, actual.anchors(), now),
                renewed(now, CertificateChecks.noticeOf(chain.get(0))));
    }

    private static String renewed(Instant now, Duration own) {
        Duration usual = CertificateChecks.NOTICE;
        String later = "certificates that are still valid in " + usual.toDays() + " days, at " + now.plus(usual);
        return own.equals(usual)
                ? later
                : later + ", and the server's own in a third of its lifetime, at " + now.plus(own);
    }

    /** No key is shorter and no hash weaker than is safe today. */
    public TlsEndpointAssert hasStrongCertificates() {
        return lacks(
                CertificateChecks.strengthProblem(actual.chain(), actual.anchors()),
                "RSA keys of 2048 bits or EC keys of 256 bits at least, and signatures with SHA-256 or better");
    }

    private TlsEndpointAssert lacks(Optional<String> problem, String expected) {
        return holds(problem.isEmpty(), expected, problem.orElse(""));
    }
}

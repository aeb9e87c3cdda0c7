package org.cloudspeaker.conformance.suites;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.junit.TlsSide;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.tls.CertificateChecks;
import org.cloudspeaker.conformance.wire.tls.ProbeResult;

/** TLS: the payment server's transport, seen by handshakes of our own. */
@ConformanceChapter("TLS")
public class PaymentTransport {
    private static final Set<String> GOOD = Set.of("TLSv1.2", "TLSv1.3");

    @Verifies("TLS-01")
    void theEndpointOffersTls12OrNewer(TlsSide server) {
        ProbeResult result = server.probe();
        boolean good = result instanceof ProbeResult.Handshake done && GOOD.contains(done.protocol());
        expect(server, good ? Optional.empty() : Optional.of(TlsSide.described(result)), "TLS 1.2 or 1.3");
    }

    @Verifies(value = "TLS-03", needs = "TLS-01")
    void theChainEndsInATrustedRoot(TlsSide server) {
        List<X509Certificate> chain = server.chain();
        String roots =
                server.anchors().isEmpty() ? "an authority of the JDK, for payment.trust is not set" : "payment.trust";
        expect(
                server,
                CertificateChecks.chainProblem(chain, server.anchors(), server.now()),
                "a chain that ends in " + roots);
    }

    @Verifies(value = "TLS-04", needs = "TLS-01")
    void theCertificateNamesTheEndpoint(TlsSide server) {
        expect(
                server,
                CertificateChecks.nameProblem(server.chain().get(0), server.host()),
                "a subject alternative name of " + server.host());
    }

    @Verifies(value = "TLS-05", needs = "TLS-01")
    void theCertificateIsInDate(TlsSide server) {
        expect(
                server,
                CertificateChecks.dateProblem(server.chain(), server.now()),
                "certificates that are valid at " + server.now());
    }

    private static void expect(TlsSide server, Optional<String> problem, String expected) {
        problem.ifPresent(found -> {
            String instead = found.replaceFirst("^expected .*?, found:? ", "");
            throw new Discrepancy("a TLS handshake with " + server.host(), expected, instead);
        });
    }
}

package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.TlsSide;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.tls.OldVersion;

/** TLS: the payment server's transport, seen by handshakes of our own. */
@ConformanceChapter("TLS")
public class PaymentTransport {
    /** Time enough to renew a certificate on every server. */
    private static final Duration NOTICE = Duration.ofDays(30);

    @Verifies("TLS-01")
    void theEndpointOffersTls12OrNewer(TlsSide server) {
        assertThat(server).speaksTls12OrNewer();
    }

    @Verifies(value = "TLS-02", needs = "TLS-01")
    void theEndpointRefusesOldVersions(TlsSide server, Cases cases) {
        OldHandshakes old = new OldHandshakes(server);
        cases.each(List.of(OldVersion.values()), OldVersion::title, old::areRefused);
        old.wereAllAnswered();
    }

    @Verifies(value = "TLS-03", needs = "TLS-01")
    void theChainEndsInATrustedRoot(TlsSide server) {
        assertThat(server).hasTrustedChain();
    }

    @Verifies(value = "TLS-04", needs = "TLS-01")
    void theCertificateNamesTheEndpoint(TlsSide server) {
        assertThat(server).isNamedByItsCertificate();
    }

    @Verifies(value = "TLS-05", needs = "TLS-01")
    void theCertificateIsInDate(TlsSide server) {
        assertThat(server).hasCertificatesInDate();
    }

    @Verifies(
            value = "TLS-06",
            needs = {"TLS-01", "TLS-05"})
    void theCertificateIsGoodForAWhile(TlsSide server) {
        assertThat(server).hasCertificatesGoodFor(NOTICE);
    }

    @Verifies(value = "TLS-07", needs = "TLS-01")
    void keyAndSignatureAreStrong(TlsSide server) {
        assertThat(server).hasStrongCertificates();
    }
}

package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.TlsSide;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.PlainPort;
import org.cloudspeaker.conformance.wire.tls.OldVersion;

/** TLS: the payment server's transport, seen by handshakes of our own. */
@ConformanceChapter("TLS")
public class PaymentTransport {
    @Verifies("TLS-01")
    void theEndpointOffersTls12OrNewer(TlsSide server, PlainPort port) {
        assertThat(server).speaksTls12OrNewer(port::plainAnswer);
    }

    @Verifies(value = "TLS-02", needs = "TLS-01")
    void theEndpointRefusesOldVersions(TlsSide server, Cases cases) {
        OldHandshakes old = new OldHandshakes(server, cases.evidence());
        cases.each(List.of(OldVersion.values()), OldVersion::title, old::areRefused);
        old.wereSilentForTheirAgeAlone();
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
        assertThat(server).hasCertificatesGoodForAWhile();
    }

    @Verifies(value = "TLS-07", needs = "TLS-01")
    void keyAndSignatureAreStrong(TlsSide server) {
        assertThat(server).hasStrongCertificates();
    }
}

package org.cloudspeaker.conformance.suites.payment.transport;

import static org.cloudspeaker.conformance.suites.assertions.TlsEndpointAssert.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.client.http.PlainHttpClient;
import org.cloudspeaker.conformance.client.tls.LegacyTlsVersion;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.TlsEndpoint;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.assertions.OldTlsVersionCheck;

/** TLS: the payment server's transport, seen by handshakes of our own. */
@ConformanceChapter("TLS")
public class PaymentTransport {
    @Verifies("TLS-01")
    void theEndpointOffersTls12OrNewer(TlsEndpoint server, PlainHttpClient port) {
        assertThat(server).speaksTls12OrNewer(port::plainAnswer);
    }

    @Verifies(value = "TLS-02", needs = "TLS-01")
    void theEndpointRefusesOldVersions(TlsEndpoint server, CaseRunner cases) {
        OldTlsVersionCheck old = new OldTlsVersionCheck(server, cases.evidence());
        cases.each(List.of(LegacyTlsVersion.values()), LegacyTlsVersion::title, old::requireRefused);
        old.requireModernHandshakeAfterSilence();
    }

    @Verifies(value = "TLS-03", needs = "TLS-01")
    void theChainEndsInATrustedRoot(TlsEndpoint server) {
        assertThat(server).hasTrustedChain();
    }

    @Verifies(value = "TLS-04", needs = "TLS-01")
    void theCertificateNamesTheEndpoint(TlsEndpoint server) {
        assertThat(server).isNamedByItsCertificate();
    }

    @Verifies(value = "TLS-05", needs = "TLS-01")
    void theCertificateIsInDate(TlsEndpoint server) {
        assertThat(server).hasCertificatesInDate();
    }

    @Verifies(
            value = "TLS-06",
            needs = {"TLS-01", "TLS-05"})
    void theCertificateIsGoodForAWhile(TlsEndpoint server) {
        assertThat(server).hasCertificatesGoodForAWhile();
    }

    @Verifies(value = "TLS-07", needs = "TLS-01")
    void keyAndSignatureAreStrong(TlsEndpoint server) {
        assertThat(server).hasStrongCertificates();
    }
}

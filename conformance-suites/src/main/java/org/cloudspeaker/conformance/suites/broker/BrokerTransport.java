package org.cloudspeaker.conformance.suites.broker;

import static org.cloudspeaker.conformance.suites.assertions.TlsEndpointAssert.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.client.tls.LegacyTlsVersion;
import org.cloudspeaker.conformance.engine.role.BrokerTlsProbe;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.assertions.OldTlsVersionCheck;

/** BRK-TLS: the broker's transport, seen by handshakes of our own. */
@ConformanceChapter("BRK")
public class BrokerTransport {
    @Verifies("BRK-TLS-01")
    void theEndpointOffersTls12OrNewer(BrokerTlsProbe broker) {
        assertThat(broker.endpoint()).speaksTls12OrNewer(broker::probePlainTcp);
    }

    @Verifies(value = "BRK-TLS-02", needs = "BRK-TLS-01")
    void theEndpointRefusesOldVersions(BrokerTlsProbe broker, CaseRunner cases) {
        OldTlsVersionCheck old = new OldTlsVersionCheck(broker.endpoint(), cases.evidence());
        cases.each(List.of(LegacyTlsVersion.values()), LegacyTlsVersion::title, old::requireRefused);
        old.requireModernHandshakeAfterSilence();
    }

    @Verifies(value = "BRK-TLS-03", needs = "BRK-TLS-01")
    void theChainEndsInATrustedRoot(BrokerTlsProbe broker) {
        assertThat(broker.endpoint()).hasTrustedChain();
    }

    @Verifies(value = "BRK-TLS-04", needs = "BRK-TLS-01")
    void theCertificateNamesTheEndpoint(BrokerTlsProbe broker) {
        assertThat(broker.endpoint()).isNamedByItsCertificate();
    }

    @Verifies(value = "BRK-TLS-05", needs = "BRK-TLS-01")
    void theCertificateIsInDate(BrokerTlsProbe broker) {
        assertThat(broker.endpoint()).hasCertificatesInDate();
    }

    @Verifies(
            value = "BRK-TLS-06",
            needs = {"BRK-TLS-01", "BRK-TLS-05"})
    void theCertificateIsGoodForAWhile(BrokerTlsProbe broker) {
        assertThat(broker.endpoint()).hasCertificatesGoodForAWhile();
    }
}

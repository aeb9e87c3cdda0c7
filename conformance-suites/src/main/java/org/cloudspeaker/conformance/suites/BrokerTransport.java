package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.junit.BrokerTls;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.tls.OldVersion;

/** BRK-TLS: the broker's transport, seen by handshakes of our own. */
@ConformanceChapter("BRK")
public class BrokerTransport {
    @Verifies("BRK-TLS-01")
    void theEndpointOffersTls12OrNewer(BrokerTls broker) {
        assertThat(broker.endpoint()).speaksTls12OrNewer(broker::plainAnswer);
    }

    @Verifies(value = "BRK-TLS-02", needs = "BRK-TLS-01")
    void theEndpointRefusesOldVersions(BrokerTls broker, Cases cases) {
        OldHandshakes old = new OldHandshakes(broker.endpoint(), cases.evidence());
        cases.each(List.of(OldVersion.values()), OldVersion::title, old::areRefused);
        old.wereSilentForTheirAgeAlone();
    }

    @Verifies(value = "BRK-TLS-03", needs = "BRK-TLS-01")
    void theChainEndsInATrustedRoot(BrokerTls broker) {
        assertThat(broker.endpoint()).hasTrustedChain();
    }

    @Verifies(value = "BRK-TLS-04", needs = "BRK-TLS-01")
    void theCertificateNamesTheEndpoint(BrokerTls broker) {
        assertThat(broker.endpoint()).isNamedByItsCertificate();
    }

    @Verifies(value = "BRK-TLS-05", needs = "BRK-TLS-01")
    void theCertificateIsInDate(BrokerTls broker) {
        assertThat(broker.endpoint()).hasCertificatesInDate();
    }

    @Verifies(
            value = "BRK-TLS-06",
            needs = {"BRK-TLS-01", "BRK-TLS-05"})
    void theCertificateIsGoodForAWhile(BrokerTls broker) {
        assertThat(broker.endpoint()).hasCertificatesGoodForAWhile();
    }
}

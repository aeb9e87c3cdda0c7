package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.DeviceCertificates;
import org.cloudspeaker.conformance.junit.DeviceCertificates.Forgery;
import org.cloudspeaker.conformance.junit.Verifies;

/** BRK-AUT with mutual TLS: a device gets in with a certificate of its own, and with no other. */
@ConformanceChapter("BRK")
public class BrokerCertificates {
    @Verifies(value = "BRK-AUT-04", needs = "BRK-CON-01")
    void aDeviceWithoutACertificateIsRefused(BrokerSide broker) {
        assertThat(broker.certificates().withNone())
                .to("as " + broker.sn() + " without a certificate")
                .isRefused();
    }

    @Verifies(value = "BRK-AUT-05", needs = "BRK-CON-01")
    void aCertificateOfAnotherAuthorityIsRefused(BrokerSide broker, Cases cases) {
        DeviceCertificates certificates = broker.certificates();
        cases.each(
                certificates.forgeries(),
                forgery -> assertThat(certificates.with(forgery))
                        .to("as " + broker.sn() + " with " + forgery)
                        .isRefused());
    }

    @Verifies(value = "BRK-AUT-06", needs = "BRK-CON-01")
    void anExpiredCertificateIsRefused(BrokerSide broker) {
        Forgery expired = broker.certificates().expired();
        assertThat(broker.certificates().with(expired))
                .to("as " + broker.sn() + " with " + expired)
                .isRefused();
    }
}

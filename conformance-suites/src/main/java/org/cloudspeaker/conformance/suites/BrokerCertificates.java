package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.DeviceCertificates;
import org.cloudspeaker.conformance.junit.DeviceCertificates.Forgery;
import org.cloudspeaker.conformance.junit.Verifies;

/** BRK-AUT with mutual TLS: a device gets in with a certificate of its own, and with no other. */
@ConformanceChapter("BRK")
public class BrokerCertificates {
    @Verifies(value = "BRK-AUT-04", needs = "BRK-CON-01")
    void aDeviceWithoutACertificateIsRefused(DeviceCertificates certificates) {
        assertThat(certificates.withNone()).to("without a certificate").isRefused();
    }

    @Verifies(value = "BRK-AUT-05", needs = "BRK-CON-01")
    void aCertificateOfAnotherAuthorityIsRefused(DeviceCertificates certificates, Cases cases) {
        cases.each(
                certificates.forgeries(),
                forgery -> assertThat(certificates.with(forgery))
                        .to("with " + forgery)
                        .isRefused());
    }

    @Verifies(value = "BRK-AUT-06", needs = "BRK-CON-01")
    void anExpiredCertificateIsRefused(DeviceCertificates certificates) {
        Forgery expired = certificates.expired();
        assertThat(certificates.with(expired)).to("with " + expired).isRefused();
    }
}

package org.cloudspeaker.conformance.suites.broker;

import static org.cloudspeaker.conformance.suites.broker.ConnackAssert.assertThat;

import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.ClientCertificateProbe;
import org.cloudspeaker.conformance.engine.role.ClientCertificateProbe.InvalidClientCertificate;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** BRK-AUT with mutual TLS: a device gets in with a certificate of its own, and with no other. */
@ConformanceChapter("BRK")
public class BrokerCertificates {
    @Verifies(value = "BRK-AUT-04", needs = "BRK-CON-01")
    void aDeviceWithoutACertificateIsRefused(ClientCertificateProbe certificates) {
        assertThat(certificates.connectWithoutCertificate())
                .to("without a certificate")
                .isRefused();
    }

    @Verifies(value = "BRK-AUT-05", needs = "BRK-CON-01")
    void aCertificateOfAnotherAuthorityIsRefused(ClientCertificateProbe certificates, CaseRunner cases) {
        cases.each(
                certificates.untrustedCertificates(),
                forgery -> assertThat(certificates.connectWith(forgery))
                        .to("with " + forgery)
                        .isRefused());
    }

    @Verifies(value = "BRK-AUT-06", needs = "BRK-CON-01")
    void anExpiredCertificateIsRefused(ClientCertificateProbe certificates) {
        InvalidClientCertificate expired = certificates.expiredCertificate();
        assertThat(certificates.connectWith(expired)).to("with " + expired).isRefused();
    }
}

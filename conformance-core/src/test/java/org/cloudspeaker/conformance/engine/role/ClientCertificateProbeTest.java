package org.cloudspeaker.conformance.engine.role;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.SelfSignedCertificate;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.junit.jupiter.api.Test;

class ClientCertificateProbeTest {
    /** Nothing on the class path of these tests issues certificates. */
    @Test
    void whereNoCertificateCanBeForgedItIsSaidWhatIsMissing() {
        KeyAndChain own = SelfSignedCertificate.create();
        ClientCertificateProbe probe = new ClientCertificateProbe(
                certificate -> {
                    throw new AssertionError("nothing is to be shown");
                },
                Optional.of(new ClientCertificate(own.chain(), own.key())),
                Optional.empty(),
                Clock.systemUTC());

        assertThatThrownBy(probe::untrustedCertificates)
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("no forged certificate can be made: add conformance-mocks to the class path");
    }
}

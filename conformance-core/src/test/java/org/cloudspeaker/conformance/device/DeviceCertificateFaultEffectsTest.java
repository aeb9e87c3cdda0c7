package org.cloudspeaker.conformance.device;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.SelfSignedCertificate;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.junit.jupiter.api.Test;

class DeviceCertificateFaultEffectsTest {
    /** Nothing on the class path of these tests issues certificates. */
    @Test
    void whereNoCertificateCanBeForgedTheFaultSaysWhatIsMissing() {
        KeyAndChain own = SelfSignedCertificate.create();
        ActiveFaults faults =
                DeviceFaultEffects.active(Set.of(DeviceFault.SHOWS_ANOTHER_CERTIFICATE), Clock.systemUTC());
        BrokerAddress shown = new BrokerAddress(
                "127.0.0.1",
                8883,
                MqttTransport.MUTUAL_TLS,
                "",
                List.of(),
                Optional.of(new ClientCertificate(own.chain(), own.key())),
                RunLimits.defaults());

        assertThatThrownBy(() -> faults.apply(DeviceFaultPoints.BROKER, shown))
                .hasMessage("SHOWS_ANOTHER_CERTIFICATE: no forged certificate can be made: add conformance-mocks to the"
                        + " class path");
    }
}

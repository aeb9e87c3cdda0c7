package org.cloudspeaker.conformance.device;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.cloudspeaker.conformance.client.tls.CertificateForger;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.fault.FaultEffect;

/** The faults in what a device shows of itself in mutual TLS. */
final class DeviceCertificateFaultEffects {
    private static final X500Principal ITSELF = new X500Principal("CN=The device itself");

    private final Clock clock;

    /** What the device makes itself is in date by this clock. */
    DeviceCertificateFaultEffects(Clock clock) {
        this.clock = clock;
    }

    Map<DeviceFault, FaultEffect<?>> byFault() {
        return Map.of(
                DeviceFault.SHOWS_NO_CERTIFICATE,
                at(DeviceFaultPoints.BROKER, broker -> broker.withCertificate(Optional.empty())),
                DeviceFault.SHOWS_ANOTHER_CERTIFICATE,
                at(
                        DeviceFaultPoints.BROKER,
                        broker -> broker.withCertificate(broker.certificate().map(this::forge))));
    }

    /**
     * Of its own making, as like the given one as can be.
     *
     * @throws IllegalStateException if nobody is there who could make one
     */
    private ClientCertificate forge(ClientCertificate given) {
        KeyAndChain forged = CertificateForger.installed()
                .orElseThrow(() -> new IllegalStateException(
                        DeviceFault.SHOWS_ANOTHER_CERTIFICATE + ": " + CertificateForger.MISSING))
                .forge(given.chain().get(0), ITSELF, clock);
        return new ClientCertificate(forged.chain(), forged.key());
    }
}

package org.cloudspeaker.conformance.device;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.tls.CertificateForger;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;

/** What a speaker shows of itself in mutual TLS, right or wrong. */
final class DeviceCertificateFaults {
    private static final X500Principal ITSELF = new X500Principal("CN=The device itself");

    private final Set<DeviceFault> faults;
    private final Clock clock;

    /** With these faults; what it makes itself is in date by this clock. */
    DeviceCertificateFaults(Set<DeviceFault> faults, Clock clock) {
        this.faults = Set.copyOf(faults);
        this.clock = clock;
    }

    /**
     * Where the broker is and what it shows there, where it is set up like this.
     *
     * @throws IllegalStateException if it is to show a forged certificate, and nobody is there who could make one
     */
    BrokerAddress apply(BrokerAddress set) {
        if (faults.contains(DeviceFault.SHOWS_NO_CERTIFICATE)) {
            return set.withCertificate(Optional.empty());
        }
        return faults.contains(DeviceFault.SHOWS_ANOTHER_CERTIFICATE)
                ? set.withCertificate(set.certificate().map(this::forge))
                : set;
    }

    private ClientCertificate forge(ClientCertificate given) {
        KeyAndChain forged = CertificateForger.installed()
                .orElseThrow(() -> new IllegalStateException(
                        DeviceFault.SHOWS_ANOTHER_CERTIFICATE + ": " + CertificateForger.MISSING))
                .forge(given.chain().get(0), ITSELF, clock);
        return new ClientCertificate(forged.chain(), forged.key());
    }
}

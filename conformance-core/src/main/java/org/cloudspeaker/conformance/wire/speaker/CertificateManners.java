package org.cloudspeaker.conformance.wire.speaker;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/** What a speaker shows of itself in mutual TLS, right or wrong. */
final class CertificateManners {
    private static final X500Principal ITSELF = new X500Principal("CN=The device itself");

    private final Set<DeviceFault> faults;
    private final Clock clock;

    /** With these faults; what it makes itself is in date by this clock. */
    CertificateManners(Set<DeviceFault> faults, Clock clock) {
        this.faults = Set.copyOf(faults);
        this.clock = clock;
    }

    /** Where the broker is and what it shows there, where it is set up like this. */
    BrokerAddress broker(BrokerAddress set) {
        if (faults.contains(DeviceFault.SHOWS_NO_CERTIFICATE)) {
            return set.showing(Optional.empty());
        }
        return faults.contains(DeviceFault.SHOWS_ANOTHER_CERTIFICATE)
                ? set.showing(set.certificate().map(this::ownMaking))
                : set;
    }

    private ClientCertificate ownMaking(ClientCertificate given) {
        Identity forged =
                TestAuthority.create(clock, ITSELF).forged(given.chain().get(0));
        return new ClientCertificate(forged.chain(), forged.key());
    }
}

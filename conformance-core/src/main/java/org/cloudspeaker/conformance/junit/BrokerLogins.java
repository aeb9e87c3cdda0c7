package org.cloudspeaker.conformance.junit;

import java.util.Optional;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.UnknownDeviceException;
import org.cloudspeaker.conformance.wire.device.Login;

/** Who logs in at the broker, and how: devices and the customer's server, as the target and its parameter file say. */
final class BrokerLogins {
    private static final String FILLING = "CONFORMANCE0123456789CONFORMANCE";

    private final Certification run;
    private final Parameters.Mqtt parameters;

    BrokerLogins(Certification run, Parameters.Mqtt parameters) {
        this.run = run;
        this.parameters = parameters;
    }

    /** A device, with a session that is kept. */
    Login device(String sn) {
        return new Login(sn, Optional.of(credentials(sn)), false);
    }

    /** The customer's server; with the login of the target's own device where it has none. */
    Login customerServer() {
        DeviceSettings device = run.target().device();
        Credentials own = run.target().mqtt().customerServer().orElseGet(() -> credentials(device.sn()));
        return new Login(serverId(run), Optional.of(own), true);
    }

    /** The target's own device under a client id of this many bytes that nobody else has, with no session to keep. */
    Login renamed(int bytes, char last) {
        String name = (run.traceNumbers().batchNo() + FILLING + FILLING).substring(0, bytes - 1) + last;
        String own = run.target().device().sn();
        return new Login(name, Optional.of(credentials(own)), true);
    }

    /** A client id of the run's own that no device has. */
    static String serverId(Certification run) {
        return "conformance-" + run.traceNumbers().batchNo();
    }

    private Credentials credentials(String sn) {
        return run.target().device().credentialsOf(sn, parameters);
    }

    /**
     * Holds what a device does not get out of the judgement, unless the target promised the device.
     *
     * @throws UnknownDeviceException if the target never said that the broker knows it
     */
    void judgeOnlyPromised(String sn) {
        DeviceSettings device = run.target().device();
        if (!sn.equals(device.sn()) && !device.others().promised()) {
            throw new UnknownDeviceException(Role.BROKER, sn);
        }
    }
}

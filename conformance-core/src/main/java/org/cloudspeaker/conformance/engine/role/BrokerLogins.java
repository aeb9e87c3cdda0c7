package org.cloudspeaker.conformance.engine.role;

import java.util.Optional;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.UnknownDeviceException;

/** Who logs in at the broker, and how: devices and the customer's server, as the target and its parameter file say. */
final class BrokerLogins {
    private static final String FILLING = "CONFORMANCE0123456789CONFORMANCE";

    private final RunContext run;
    private final DeviceParameters.MqttParameters parameters;

    BrokerLogins(RunContext run, DeviceParameters.MqttParameters parameters) {
        this.run = run;
        this.parameters = parameters;
    }

    /** A device, with a session that is kept. */
    MqttLogin deviceLogin(String sn) {
        return new MqttLogin(sn, Optional.of(credentials(sn)), false);
    }

    /** The customer's server; with the login of the target's own device where it has none. */
    MqttLogin backendLogin() {
        DeviceConfig device = run.target().device();
        MqttCredentials own = run.target().mqtt().customerServer().orElseGet(() -> credentials(device.sn()));
        return new MqttLogin(backendClientId(run), Optional.of(own), true);
    }

    /** The target's own device under a client id of this many bytes that nobody else has, with no session to keep. */
    MqttLogin loginWithClientId(int bytes, char last) {
        String name = (run.traceNumbers().batchNo() + FILLING + FILLING).substring(0, bytes - 1) + last;
        String own = run.target().device().sn();
        return new MqttLogin(name, Optional.of(credentials(own)), true);
    }

    /** A client id of the run's own that no device has. */
    static String backendClientId(RunContext run) {
        return "conformance-" + run.traceNumbers().batchNo();
    }

    private MqttCredentials credentials(String sn) {
        return run.target().device().credentialsOf(sn, parameters);
    }

    /**
     * Holds what a device does not get out of the judgement, unless the target promised the device.
     *
     * @throws UnknownDeviceException if the target never said that the broker knows it
     */
    void requirePromisedDevice(String sn) {
        DeviceConfig device = run.target().device();
        if (!sn.equals(device.sn()) && !device.others().promised()) {
            throw new UnknownDeviceException(TargetRole.BROKER, sn);
        }
    }
}

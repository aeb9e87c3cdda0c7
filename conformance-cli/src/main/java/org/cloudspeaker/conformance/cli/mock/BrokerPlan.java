package org.cloudspeaker.conformance.cli.mock;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.suites.device.ExpectedDevice;
import org.cloudspeaker.conformance.wire.broker.Settings;

/**
 * Whom the mock broker lets in.
 *
 * @param topic prefix of the devices' topics
 * @param devices how devices log in
 * @param server how the customer's server logs in
 */
record BrokerPlan(String topic, Login devices, Login server) {
    /** A broker with these logins and nothing else. */
    Settings settings(Settings open) {
        Settings forServer = open.login(server.user(), server.password());
        return devices.user().isEmpty()
                ? forServer.devicesAsThemselves()
                : forServer.login(devices.user(), devices.password());
    }

    /** What devices are held against. */
    ExpectedDevice expected(Set<String> sns) {
        return new ExpectedDevice(sns, topic, Optional.of(devices.user()).filter(user -> !user.isEmpty()));
    }
}

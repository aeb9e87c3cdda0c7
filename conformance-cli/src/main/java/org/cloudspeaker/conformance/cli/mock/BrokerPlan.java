package org.cloudspeaker.conformance.cli.mock;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.suites.device.ExpectedDevice;
import org.cloudspeaker.conformance.wire.broker.Denial;
import org.cloudspeaker.conformance.wire.broker.Grant;
import org.cloudspeaker.conformance.wire.broker.Settings;

/**
 * Whom the mock broker lets in.
 *
 * @param topic prefix of the devices' topics
 * @param devices how devices log in
 * @param server how the customer's server logs in
 * @param mutualTls whether everybody shows a certificate, which is the login then
 */
record BrokerPlan(String topic, Login devices, Login server, boolean mutualTls) {
    /** A broker with these logins and nothing else. */
    Settings settings(Settings open) {
        if (mutualTls) {
            return open;
        }
        Settings forServer = open.login(server.user(), server.password());
        return devices.user().isEmpty()
                ? forServer.devicesAsThemselves()
                : forServer.login(devices.user(), devices.password());
    }

    /** The same, in which devices read their own messages, and the customer's server does as it likes. */
    Settings guarded(Settings open, FormatProfile profile) {
        return open.granting(
                Denial.REFUSED,
                Grant.reading(devices.user(), profile.topicOf(topic, "%c")),
                Grant.reading(server.user(), "#"),
                Grant.writing(server.user(), "#"));
    }

    /** Whether devices and the customer's server can be told apart by their user names. */
    boolean knowsUsers() {
        return !mutualTls && !devices.user().isEmpty();
    }

    /** What devices are held against; with mutual TLS they were given this certificate. */
    ExpectedDevice expected(Set<String> sns, Optional<X509Certificate> certificate) {
        Optional<String> user = Optional.of(devices.user()).filter(name -> !name.isEmpty());
        return new ExpectedDevice(sns, topic, user, certificate);
    }
}

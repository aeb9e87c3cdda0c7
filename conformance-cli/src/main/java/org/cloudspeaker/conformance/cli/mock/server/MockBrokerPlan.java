package org.cloudspeaker.conformance.cli.mock.server;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.broker.AclRule;
import org.cloudspeaker.conformance.mocks.broker.BrokerConfig;
import org.cloudspeaker.conformance.mocks.broker.DenialBehaviour;
import org.cloudspeaker.conformance.suites.device.message.ExpectedDeviceConfig;

/**
 * Who may log in at the mock broker.
 *
 * @param topic prefix of the devices' topics
 * @param devices how devices log in
 * @param server how the customer's server logs in
 * @param mutualTls whether every client needs a certificate, which is the login then
 */
public record MockBrokerPlan(String topic, BrokerLogin devices, BrokerLogin server, boolean mutualTls) {
    /** A broker with these logins and nothing else. */
    BrokerConfig settings(BrokerConfig open) {
        if (mutualTls) {
            return open;
        }
        BrokerConfig forServer = open.login(server.user(), server.password());
        return devices.user().isEmpty()
                ? forServer.devicesAsThemselves()
                : forServer.login(devices.user(), devices.password());
    }

    /** The same with access control: devices read their own topic, the customer's server reads and writes all. */
    BrokerConfig guarded(BrokerConfig open, FormatProfile profile) {
        return open.acl(
                DenialBehaviour.REFUSED,
                AclRule.allowRead(devices.user(), profile.topicOf(topic, "%c")),
                AclRule.allowRead(server.user(), "#"),
                AclRule.allowWrite(server.user(), "#"));
    }

    /** Whether devices and the customer's server can be told apart by their user names. */
    public boolean knowsUsers() {
        return !mutualTls && !devices.user().isEmpty();
    }

    /** What is expected of devices; with mutual TLS they have this certificate. */
    public ExpectedDeviceConfig expected(Set<String> sns, Optional<X509Certificate> certificate) {
        Optional<String> user = Optional.of(devices.user()).filter(name -> !name.isEmpty());
        return new ExpectedDeviceConfig(sns, topic, user, certificate);
    }

    /**
     * A user name and its password. Its text never shows the password.
     *
     * @param user the name; empty where each device logs in as itself
     * @param password the password
     */
    public record BrokerLogin(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}

package org.cloudspeaker.conformance.suites.broker;

import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.opentest4j.TestAbortedException;

/** The longest client id that a device may have, made up for the target's own device and its login. */
final class ClientIdLengthCheck {
    private final BrokerClients broker;
    private final int bytes;
    private final MqttLogin login;

    private ClientIdLengthCheck(BrokerClients broker, int bytes) {
        this.broker = broker;
        this.bytes = bytes;
        this.login = broker.loginWithClientId(bytes, 'A');
    }

    static ClientIdLengthCheck of(BrokerClients broker, int bytes) {
        return new ClientIdLengthCheck(broker, bytes);
    }

    /**
     * The broker takes it.
     *
     * @throws TestAbortedException if the broker takes no made-up client id, however short it is
     */
    void requireAccepted() {
        ConnectResult connack = broker.connect(login);
        if (connack instanceof ConnectResult.Accepted) {
            return;
        }
        MqttLogin ordinary = broker.loginWithClientId(broker.sn().length(), 'B');
        if (!(broker.connect(ordinary) instanceof ConnectResult.Accepted)) {
            throw new TestAbortedException("the broker takes only client ids that it knows, and refuses a made-up one"
                    + " of " + broker.sn().length() + " bytes too: a device with a serial number of " + bytes
                    + " bytes as device.sn would show it");
        }
        throw new Discrepancy(
                sent(), "CONNACK 0 (accepted), as with " + broker.sn().length() + " bytes", connack.description());
    }

    /** The broker tells it from another that differs in the last byte alone: that one has no session yet. */
    void requireFullLength() {
        broker.connect(login.cleanSession(false));
        ConnectResult other =
                broker.connect(broker.loginWithClientId(bytes, 'B').cleanSession(false));
        if (other instanceof ConnectResult.Accepted accepted && accepted.sessionPresent()) {
            throw new Discrepancy(
                    sent() + ", then one that differs in the last byte alone",
                    "two sessions, so session present 0",
                    other.description());
        }
    }

    private String sent() {
        return "CONNECT with a client id of " + bytes + " bytes";
    }
}

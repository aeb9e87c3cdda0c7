package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.device.Login;
import org.opentest4j.TestAbortedException;

/** The longest client id that a device may have, made up for the target's own device and its login. */
final class LongClientId {
    private final BrokerSide broker;
    private final int bytes;
    private final Login login;

    private LongClientId(BrokerSide broker, int bytes) {
        this.broker = broker;
        this.bytes = bytes;
        this.login = broker.renamed(bytes, 'A');
    }

    static LongClientId of(BrokerSide broker, int bytes) {
        return new LongClientId(broker, bytes);
    }

    /**
     * The broker takes it.
     *
     * @throws TestAbortedException if the broker takes no made-up client id, however short it is
     */
    void isTaken() {
        Connack connack = broker.connect(login);
        if (connack instanceof Connack.Accepted) {
            return;
        }
        Login ordinary = broker.renamed(broker.sn().length(), 'B');
        if (!(broker.connect(ordinary) instanceof Connack.Accepted)) {
            throw new TestAbortedException("the broker takes only client ids that it knows, and refuses a made-up one"
                    + " of " + broker.sn().length() + " bytes too: a device with a serial number of " + bytes
                    + " bytes as device.sn would show it");
        }
        throw new Discrepancy(
                sent(), "CONNACK 0 (accepted), as with " + broker.sn().length() + " bytes", connack.described());
    }

    /** The broker tells it from another that differs in the last byte alone: that one has no session yet. */
    void isTakenWhole() {
        broker.connect(login.cleanSession(false));
        Connack other = broker.connect(broker.renamed(bytes, 'B').cleanSession(false));
        if (other instanceof Connack.Accepted accepted && accepted.sessionPresent()) {
            throw new Discrepancy(
                    sent() + ", then one that differs in the last byte alone",
                    "two sessions, so session present 0",
                    other.described());
        }
    }

    private String sent() {
        return "CONNECT with a client id of " + bytes + " bytes";
    }
}

package org.cloudspeaker.conformance.suites.assertions;

import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.device.Connack;

/** Assertions on what a CONNECT led to. */
public final class ConnackAssert extends FactsAssert<ConnackAssert, Connack> {
    private static final int BAD_CREDENTIALS = 4;

    private String sent = "CONNECT";

    ConnackAssert(Connack connack) {
        super(connack, ConnackAssert.class);
    }

    /** Says how the client presented itself, for messages. */
    public ConnackAssert to(String description) {
        sent = "CONNECT " + description;
        return this;
    }

    @Override
    String sent() {
        return sent;
    }

    /**
     * The broker took it.
     *
     * @throws UnreachableException if TLS did not come about: another client might agree with the broker on it
     */
    public ConnackAssert isAccepted() {
        if (actual instanceof Connack.Alerted) {
            throw new UnreachableException("no TLS connection to the broker: " + actual.described()
                    + "; check mqtt.transport and mqtt.device-certificate in the target");
        }
        return holds(actual instanceof Connack.Accepted, "CONNACK 0 (accepted)", actual.described());
    }

    /** The broker took it and had kept a session. */
    public ConnackAssert isAcceptedWithSession() {
        boolean kept = actual instanceof Connack.Accepted accepted && accepted.sessionPresent();
        return holds(kept, "CONNACK 0 (accepted), session present 1", actual.described());
    }

    /**
     * The broker did not take the login.
     *
     * @throws InconclusiveException if it refused for another reason, such as a protocol version
     */
    public ConnackAssert isRefused() {
        boolean forLogin = actual instanceof Connack.Refused refused && refused.code() >= BAD_CREDENTIALS;
        boolean accepted = actual instanceof Connack.Accepted;
        boolean cut = actual instanceof Connack.Closed || actual instanceof Connack.Alerted;
        if (!accepted && !forLogin && !cut) {
            throw new InconclusiveException(
                    "the broker refused for another reason than the login: " + actual.described());
        }
        return holds(!accepted, "CONNACK 4 or 5, or a closed connection", actual.described());
    }
}

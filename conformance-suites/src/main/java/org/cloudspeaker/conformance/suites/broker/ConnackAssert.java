package org.cloudspeaker.conformance.suites.broker;

import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.suites.assertions.DiscrepancyAssert;

/** Assertions on what a CONNECT led to. */
public final class ConnackAssert extends DiscrepancyAssert<ConnackAssert, ConnectResult> {
    private static final int BAD_CREDENTIALS = 4;

    private String sent = "CONNECT";

    private ConnackAssert(ConnectResult connack) {
        super(connack, ConnackAssert.class);
    }

    /** Begins assertions on what a CONNECT led to. */
    public static ConnackAssert assertThat(ConnectResult connack) {
        return new ConnackAssert(connack);
    }

    /** Says how the client presented itself, for messages. */
    public ConnackAssert to(String description) {
        sent = "CONNECT " + description;
        return this;
    }

    @Override
    protected String sent() {
        return sent;
    }

    /**
     * The broker took it.
     *
     * @throws UnreachableException if TLS did not come about: another client might agree with the broker on it
     */
    public ConnackAssert isAccepted() {
        if (actual instanceof ConnectResult.TlsAlert) {
            throw new UnreachableException("no TLS connection to the broker: " + actual.description()
                    + "; check mqtt.transport and mqtt.device-certificate in the target");
        }
        return holds(actual instanceof ConnectResult.Accepted, "CONNACK 0 (accepted)", actual.description());
    }

    /** The broker took it and had kept a session. */
    public ConnackAssert isAcceptedWithSession() {
        boolean kept = actual instanceof ConnectResult.Accepted accepted && accepted.sessionPresent();
        return holds(kept, "CONNACK 0 (accepted), session present 1", actual.description());
    }

    /**
     * The broker did not take the login.
     *
     * @throws InconclusiveException if it refused for another reason, such as a protocol version
     */
    public ConnackAssert isRefused() {
        boolean forLogin = actual instanceof ConnectResult.Refused refused && refused.code() >= BAD_CREDENTIALS;
        boolean accepted = actual instanceof ConnectResult.Accepted;
        boolean cut = actual instanceof ConnectResult.ConnectionClosed || actual instanceof ConnectResult.TlsAlert;
        if (!accepted && !forLogin && !cut) {
            throw new InconclusiveException(
                    "the broker refused for another reason than the login: " + actual.description());
        }
        return holds(!accepted, "CONNACK 4 or 5, or a closed connection", actual.description());
    }
}

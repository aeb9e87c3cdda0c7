package org.cloudspeaker.conformance.client.mqtt;

/** The connection that was to bring an answer has come to its end; the message says how. */
final class ConnectionEndedException extends Exception {
    private static final long serialVersionUID = 1L;

    ConnectionEndedException(DisconnectEvent ending) {
        super(ending.reason());
    }
}

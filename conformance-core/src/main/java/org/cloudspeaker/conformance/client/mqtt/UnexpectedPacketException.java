package org.cloudspeaker.conformance.client.mqtt;

/** What came first is no CONNACK; the message says what it is. */
final class UnexpectedPacketException extends Exception {
    private static final long serialVersionUID = 1L;

    UnexpectedPacketException(String what) {
        super(what);
    }
}

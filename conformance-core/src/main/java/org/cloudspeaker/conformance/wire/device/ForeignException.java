package org.cloudspeaker.conformance.wire.device;

/** What came first is no CONNACK; the message says what it is. */
final class ForeignException extends Exception {
    private static final long serialVersionUID = 1L;

    ForeignException(String what) {
        super(what);
    }
}

package org.cloudspeaker.conformance.wire.device;

/** The connection that was to bring an answer has come to its end; the message says how. */
final class EndedException extends Exception {
    private static final long serialVersionUID = 1L;

    EndedException(Ending ending) {
        super(ending.reason());
    }
}

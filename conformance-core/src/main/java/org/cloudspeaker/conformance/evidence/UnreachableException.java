package org.cloudspeaker.conformance.evidence;

/** A target could not be met: nothing listens, no handshake, no login. It says what to check and holds no secret. */
public final class UnreachableException extends InconclusiveException {
    private static final long serialVersionUID = 1L;

    /** What happened, and what to check. */
    public UnreachableException(String message) {
        super(message);
    }
}

package org.cloudspeaker.conformance.evidence;

/** Nothing can be said of a requirement; the message says why and what to do, and holds no secret. */
public class InconclusiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why nothing can be said, and what to do. */
    public InconclusiveException(String reason) {
        super(reason);
    }
}

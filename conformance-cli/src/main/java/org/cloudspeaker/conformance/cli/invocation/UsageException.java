package org.cloudspeaker.conformance.cli.invocation;

/** A usage error; the message says what was expected, what was found and what to do. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was expected, what was found and what to do. */
    public UsageException(String message) {
        super(message);
    }
}

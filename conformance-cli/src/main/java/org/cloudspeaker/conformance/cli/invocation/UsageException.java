package org.cloudspeaker.conformance.cli.invocation;

/** The command line asks for something that cannot be done; the message says what could be. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was expected, what was found and what to do. */
    public UsageException(String message) {
        super(message);
    }
}

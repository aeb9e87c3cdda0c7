package org.cloudspeaker.conformance.evidence;

import org.opentest4j.TestAbortedException;

/** The target does not give what a check looks at; the message says what, and how to give it. */
public final class NotGivenException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    /** What is not given, and how to give it. */
    public NotGivenException(String message) {
        super(message);
    }
}

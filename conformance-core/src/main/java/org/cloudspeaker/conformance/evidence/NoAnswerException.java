package org.cloudspeaker.conformance.evidence;

import org.cloudspeaker.conformance.catalogue.TargetRole;

/** A request was sent and no whole answer came in time. It holds no secret. */
public class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final TargetRole role;
    private final String expected;
    private final String actual;

    /**
     * A missing answer.
     *
     * @param role who owes it
     * @param expected what should have come, and in which time
     * @param actual what happened instead
     */
    public NoAnswerException(TargetRole role, String expected, String actual) {
        super("expected " + expected + ", but " + actual);
        this.role = role;
        this.expected = expected;
        this.actual = actual;
    }

    /** Who owes the answer. */
    public TargetRole role() {
        return role;
    }

    /** What should have come, and in which time. */
    public String expected() {
        return expected;
    }

    /** What happened instead. */
    public String actual() {
        return actual;
    }
}

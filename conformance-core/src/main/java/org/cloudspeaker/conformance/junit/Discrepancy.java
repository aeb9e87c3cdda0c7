package org.cloudspeaker.conformance.junit;

/** An assertion that failed, as facts: what was sent, what was expected, what came instead. */
public final class Discrepancy extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String sent;
    private final String expected;
    private final String actual;

    /**
     * A broken expectation.
     *
     * @param sent what the harness sent or did; may be empty
     * @param expected what the requirement asks for
     * @param actual what was observed
     */
    public Discrepancy(String sent, String expected, String actual) {
        super("expected " + expected + " but was " + actual);
        this.sent = sent;
        this.expected = expected;
        this.actual = actual;
    }

    /** What the harness sent or did. */
    public String sent() {
        return sent;
    }

    /** What the requirement asks for. */
    public String expected() {
        return expected;
    }

    /** What was observed. */
    public String actual() {
        return actual;
    }
}

package org.cloudspeaker.conformance.evidence;

/**
 * An assertion that failed, as facts: what was sent, what was expected, what came instead. What it means in a shop and
 * what to do about it is what its requirement says, unless more is known of this one.
 */
public final class Discrepancy extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String sent;
    private final String expected;
    private final String actual;
    private final FailureAdvice advice;

    /** What is known of this one case; empty where its requirement says all. */
    private record FailureAdvice(String consequence, String remedy, String mended) implements java.io.Serializable {
        static final FailureAdvice NONE = new FailureAdvice("", "", "");
    }

    /**
     * A broken expectation.
     *
     * @param sent what the harness sent or did; may be empty
     * @param expected what the requirement asks for
     * @param actual what was observed
     */
    public Discrepancy(String sent, String expected, String actual) {
        this(sent, expected, actual, FailureAdvice.NONE);
    }

    private Discrepancy(String sent, String expected, String actual, FailureAdvice advice) {
        super("expected " + expected + " but was " + actual);
        this.sent = sent;
        this.expected = expected;
        this.actual = actual;
        this.advice = advice;
    }

    /** The same with what this very case leads to, in place of what its requirement says. */
    public Discrepancy withConsequence(String consequence) {
        return new Discrepancy(
                sent, expected, actual, new FailureAdvice(consequence, advice.remedy(), advice.mended()));
    }

    /** The same with what to do about this very case, in place of what its requirement says. */
    public Discrepancy withRemedy(String remedy) {
        return new Discrepancy(
                sent, expected, actual, new FailureAdvice(advice.consequence(), remedy, advice.mended()));
    }

    /** The same with what is to stand there instead: a line of a file, a value. No secret. */
    public Discrepancy withCorrection(String mended) {
        return new Discrepancy(
                sent, expected, actual, new FailureAdvice(advice.consequence(), advice.remedy(), mended));
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

    /** What this very case leads to; empty where its requirement says it. */
    public String consequence() {
        return advice.consequence();
    }

    /** What to do about this very case; empty where its requirement says it. */
    public String remedy() {
        return advice.remedy();
    }

    /** What is to stand there instead; empty where nobody can say. */
    public String mended() {
        return advice.mended();
    }
}

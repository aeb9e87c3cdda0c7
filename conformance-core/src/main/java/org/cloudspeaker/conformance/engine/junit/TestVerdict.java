package org.cloudspeaker.conformance.engine.junit;

import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.opentest4j.TestAbortedException;

/** A verdict in JUnit's own terms: a test that passes, that fails, or that is given up. */
public final class TestVerdict {
    private TestVerdict() {}

    /**
     * Says what became of a requirement, redacted and without a stack trace.
     *
     * @throws AssertionError if it is broken or could not be judged
     * @throws TestAbortedException if it was not judged
     */
    public static void throwUnlessPassed(RequirementResult result) {
        switch (result.verdict()) {
            case PASS, WARN -> {}
            case NOT_APPLICABLE, NOT_GIVEN, SKIPPED, WAIVED, NOT_CHECKED ->
                throw StacklessFailures.withoutStackTrace(
                        new TestAbortedException(result.verdict() + ": " + result.reason()));
            case FAIL -> throw StacklessFailures.withoutStackTrace(new AssertionError(result.message()));
            case INCONCLUSIVE, ERROR ->
                throw StacklessFailures.withoutStackTrace(
                        new AssertionError(result.verdict() + " " + result.message()));
        }
    }

    /** Whether a verdict is a failed test. */
    public static boolean isFailure(Verdict verdict) {
        return verdict == Verdict.FAIL || verdict == Verdict.INCONCLUSIVE || verdict == Verdict.ERROR;
    }
}

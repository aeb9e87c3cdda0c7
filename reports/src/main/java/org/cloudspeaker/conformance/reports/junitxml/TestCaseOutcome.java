package org.cloudspeaker.conformance.reports.junitxml;

import org.cloudspeaker.conformance.result.Verdict;

/** What JUnit XML can say about a test case. */
enum TestCaseOutcome {
    /** Passed; what there is to say goes to the case's output. */
    PASSED("system-out"),
    /** The target is wrong. */
    FAILED("failure"),
    /** Nothing can be said about the target. */
    BROKEN("error"),
    /** Not run, or not counted. */
    SKIPPED("skipped");

    private final String element;

    TestCaseOutcome(String element) {
        this.element = element;
    }

    /** The element that tells of it. */
    String element() {
        return element;
    }

    static TestCaseOutcome of(Verdict verdict) {
        return switch (verdict) {
            case PASS, WARN -> PASSED;
            case FAIL -> FAILED;
            case INCONCLUSIVE, ERROR -> BROKEN;
            case SKIPPED, NOT_APPLICABLE, NOT_GIVEN, WAIVED, NOT_CHECKED -> SKIPPED;
        };
    }
}

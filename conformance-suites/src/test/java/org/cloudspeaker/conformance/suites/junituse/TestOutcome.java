package org.cloudspeaker.conformance.suites.junituse;

import java.util.Optional;

/**
 * What a build tool hears of one test or class.
 *
 * @param name display name
 * @param test whether it is a test, and not a class or a suite
 * @param kind how it ended
 * @param message of its failure, or the reason for which it did not run; empty if there is none
 * @param thrown by a test that failed or gave up
 */
record TestOutcome(String name, boolean test, EndKind kind, String message, Optional<Throwable> thrown) {
    enum EndKind {
        SUCCESSFUL,
        FAILED,
        ABORTED,
        SKIPPED
    }

    /** The id that the name of a check begins with. */
    String id() {
        return name.split(" ", 2)[0];
    }
}

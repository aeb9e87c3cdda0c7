package org.cloudspeaker.conformance.fault;

import java.util.Optional;

/**
 * One way for a mock role to be wrong. Faults are data: a test of a check, or of a user's own device, picks one and
 * gives it to the mock. A fault's name is its own among all faults.
 */
public interface Fault {
    /** Its name, such as {@code BOOKS_REPETITIONS}. */
    String name();

    /** The id of the requirement that has to catch it. */
    String requirement();

    /** What is wrong, in a few words. */
    String description();

    /** What has to be there for it to change anything; empty where that is always there. */
    default Optional<FaultPrecondition> need() {
        return Optional.empty();
    }
}

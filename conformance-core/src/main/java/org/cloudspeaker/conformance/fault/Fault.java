package org.cloudspeaker.conformance.fault;

import java.util.Optional;

/**
 * One way for a mock role to be wrong. Faults are data: a test of a check, or of a user's own device, picks one and
 * gives it to the mock. A fault's name is its own among all faults. What it does is a {@link FaultEffect} of its side.
 */
public interface Fault {
    /** Its name, such as {@code BOOKS_REPETITIONS}. */
    String name();

    /** What is known of it. */
    FaultDescription about();

    /** The id of the requirement that has to catch it. */
    default String requirement() {
        return about().requirement();
    }

    /** What is wrong, in a few words. */
    default String description() {
        return about().text();
    }

    /** What has to be there for it to change anything; empty where that is always there. */
    default Optional<FaultPrecondition> need() {
        return about().need();
    }

    /** Whether it changes nothing where this is not there. */
    default boolean needs(FaultPrecondition precondition) {
        return need().equals(Optional.of(precondition));
    }
}

package org.cloudspeaker.conformance.fault;

import java.util.Optional;

/**
 * What is known of a fault before it does anything.
 *
 * @param requirement the id of the requirement that has to catch it
 * @param text what is wrong, in a few words
 * @param need what has to be there for it to change anything; empty where that is always there
 */
public record FaultDescription(String requirement, String text, Optional<FaultPrecondition> need) {
    /** A fault that needs nothing. */
    public static FaultDescription of(String requirement, String text) {
        return new FaultDescription(requirement, text, Optional.empty());
    }

    /** The same of a fault that needs this. */
    public FaultDescription needing(FaultPrecondition precondition) {
        return new FaultDescription(requirement, text, Optional.of(precondition));
    }
}

package org.cloudspeaker.conformance.catalogue;

import java.util.Set;

/**
 * A mistake that is known to break several requirements at once.
 *
 * @param fault name of the mock's fault that shows it
 * @param looksLike the mistake in words, to follow "looks like"
 * @param ids all the requirements that it breaks, two or more
 */
public record FailurePattern(String fault, String looksLike, Set<String> ids) {
    /** Copies the set, and refuses a mistake that breaks one requirement only: its own finding says it better. */
    public FailurePattern {
        ids = Set.copyOf(ids);
        if (ids.size() < 2) {
            throw new IllegalArgumentException(
                    "expected two requirements or more that " + fault + " breaks, found " + ids);
        }
    }
}

package org.cloudspeaker.conformance.engine;

import java.util.List;

/**
 * A check, as it is declared.
 *
 * @param id the requirement that it verifies
 * @param needs ids of requirements without which it proves nothing
 * @param aboutTime whether its rule is about time, so that silence breaks it
 */
public record CheckDefinition(String id, List<String> needs, boolean aboutTime) {
    /** Copies the list. */
    public CheckDefinition {
        needs = List.copyOf(needs);
    }
}

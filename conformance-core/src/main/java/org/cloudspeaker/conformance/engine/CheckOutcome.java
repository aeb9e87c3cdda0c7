package org.cloudspeaker.conformance.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.Verdict;

/** What comes of a check that has run, before waivers. */
record CheckOutcome(Verdict verdict, String reason, List<Finding> findings) {
    private static final Set<Verdict> DOUBTFUL = EnumSet.of(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE);

    /** The same for a check that began on one day and ended on the next: what was sold may be looked for on the other. */
    CheckOutcome adjustedForMidnight() {
        return DOUBTFUL.contains(verdict)
                ? new CheckOutcome(Verdict.INCONCLUSIVE, "it ran across midnight; run it again", List.of())
                : this;
    }
}

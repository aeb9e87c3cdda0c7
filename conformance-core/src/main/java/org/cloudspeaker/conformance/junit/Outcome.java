package org.cloudspeaker.conformance.junit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.Verdict;

/** What comes of a check that has run, before waivers. */
record Outcome(Verdict verdict, String reason, List<Finding> findings) {
    private static final Set<Verdict> DOUBTFUL = EnumSet.of(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE);

    /** The same for a check that began on one day and ended on the next: what was sold may be looked for on the other. */
    Outcome acrossMidnight() {
        return DOUBTFUL.contains(verdict)
                ? new Outcome(Verdict.INCONCLUSIVE, "it ran across midnight; run it again", List.of())
                : this;
    }
}

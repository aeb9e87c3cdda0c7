package org.cloudspeaker.conformance.result;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdict on a whole run, and the exit code of a process that made it. */
public enum RunVerdict {
    /** Everything that was checked is met, and something was. */
    CONFORMANT(0),
    /** At least one requirement is broken. */
    NON_CONFORMANT(1),
    /** The target could not be met, or nothing was verified. */
    INCONCLUSIVE(3),
    /** The harness itself is at fault. */
    ERROR(4);

    private final int exitCode;

    RunVerdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code: 0, 1, 3 or 4 (2 is for usage and configuration, before a run begins). */
    public int exitCode() {
        return exitCode;
    }

    /** A failure outweighs a fault of the harness, which outweighs what stayed open; no pass is no success. */
    static RunVerdict of(Collection<RequirementResult> results) {
        Set<Verdict> seen = results.stream()
                .map(RequirementResult::verdict)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
        if (seen.contains(Verdict.FAIL)) {
            return NON_CONFORMANT;
        }
        if (seen.contains(Verdict.ERROR)) {
            return ERROR;
        }
        return seen.contains(Verdict.INCONCLUSIVE) || !seen.contains(Verdict.PASS) ? INCONCLUSIVE : CONFORMANT;
    }
}

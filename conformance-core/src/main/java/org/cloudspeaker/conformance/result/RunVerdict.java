package org.cloudspeaker.conformance.result;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdict on a whole run, and the exit code of a process that made it. */
public enum RunVerdict {
    /** Everything that was checked is met, and something was. */
    CONFORMANT(0, "conformant", "every checked requirement is met, and at least one was checked"),
    /** At least one requirement is broken. */
    NON_CONFORMANT(1, "not conformant", "at least one requirement is broken"),
    /** The target could not be met, or nothing was verified. */
    INCONCLUSIVE(3, "inconclusive", "the target could not be reached, or nothing was verified"),
    /** The run was ended before its time. */
    INTERRUPTED(3, "interrupted", "the run was stopped before its end"),
    /** The harness itself is at fault. */
    ERROR(4, "error", "internal error of the harness");

    private final int exitCode;
    private final String word;
    private final String meaning;

    RunVerdict(int exitCode, String word, String meaning) {
        this.exitCode = exitCode;
        this.word = word;
        this.meaning = meaning;
    }

    /** The exit code: 0, 1, 3 or 4 (2 is for usage and configuration, before a run begins). */
    public int exitCode() {
        return exitCode;
    }

    /** What it is called, in small letters: {@code not conformant}. */
    public String word() {
        return word;
    }

    /** The word at the beginning of a line: {@code Not conformant}. */
    public String title() {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** What it says, without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** A failure outweighs a fault of the harness, which outweighs what stayed open; no pass is no success. */
    static RunVerdict of(Collection<RequirementResult> results, RunInfo info) {
        if (info.interruption().isPresent()) {
            return INTERRUPTED;
        }
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

package org.cloudspeaker.conformance.result;

import java.util.List;
import java.util.Locale;

/**
 * What a run comes to: the one value that the last line, the reports and the exit code are made of.
 *
 * @param verdict on the whole run
 * @param sentence what that means, with a full stop
 */
public record RunConclusion(RunVerdict verdict, String sentence) {
    private static final int IDS = 5;

    /** What the results of a run come to. */
    static RunConclusion of(RunResult run) {
        RunVerdict verdict = run.verdict();
        return new RunConclusion(
                verdict,
                switch (verdict) {
                    case CONFORMANT -> conformant(run);
                    case NON_CONFORMANT ->
                        some(run, Verdict.FAIL) + (count(run, Verdict.FAIL) == 1 ? " is" : " are") + " broken.";
                    case INCONCLUSIVE -> inconclusive(run);
                    case ERROR ->
                        "the harness itself broke down at " + some(run, Verdict.ERROR)
                                + ", which says nothing about the target.";
                });
    }

    /** The exit code of the process. */
    public int exitCode() {
        return verdict.exitCode();
    }

    /** {@code NOT CONFORMANT}. */
    public String label() {
        return verdict.word().toUpperCase(Locale.ROOT);
    }

    /** The one line that matters: {@code NOT CONFORMANT: 1 requirement (IDM-01) is broken.} */
    public String line() {
        return label() + ": " + sentence;
    }

    /**
     * What it comes to where the reports could not be written. A target that is known to be broken stays so; anything else
     * is a fault of the harness, because nobody can look it up.
     */
    public RunConclusion withoutReports() {
        return verdict == RunVerdict.NON_CONFORMANT
                ? this
                : new RunConclusion(
                        RunVerdict.ERROR, "the reports could not be written; without them the run proves nothing.");
    }

    private static String conformant(RunResult run) {
        String met = requirements(count(run, Verdict.PASS)) + " met, none broken";
        long open = count(run, Verdict.WARN) + count(run, Verdict.WAIVED);
        return open == 0 ? met + "." : met + ", " + open + " recommended or waived ones not met.";
    }

    private static String inconclusive(RunResult run) {
        return count(run, Verdict.PASS) == 0
                ? "nothing was verified, so nothing can be said about this target; this is not a pass."
                : some(run, Verdict.INCONCLUSIVE) + " stayed open; this is not a pass.";
    }

    private static String some(RunResult run, Verdict verdict) {
        List<String> ids =
                run.resultsWith(verdict).stream().map(RequirementResult::id).toList();
        String first = String.join(", ", ids.subList(0, Math.min(IDS, ids.size())));
        String more = ids.size() > IDS ? " and " + (ids.size() - IDS) + " more" : "";
        return requirements(ids.size()) + " (" + first + more + ")";
    }

    private static String requirements(long count) {
        return count + (count == 1 ? " requirement" : " requirements");
    }

    private static long count(RunResult run, Verdict verdict) {
        return run.resultsWith(verdict).size();
    }
}

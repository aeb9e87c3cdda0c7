package org.cloudspeaker.conformance.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a run comes to: the one value that the last line, the reports and the exit code are made of.
 *
 * @param verdict on the whole run
 * @param partial whether it speaks of a choice of requirements alone
 * @param sentence what that means, with a full stop
 */
public record RunConclusion(RunVerdict verdict, boolean partial, String sentence) {
    private static final int IDS = 5;

    /** What the results of a run come to. */
    static RunConclusion of(RunResult run) {
        RunVerdict verdict = run.verdict();
        return new RunConclusion(
                verdict,
                run.isPartial(),
                switch (verdict) {
                    case CONFORMANT -> conformant(run);
                    case NON_CONFORMANT ->
                        some(run, Verdict.FAIL) + (count(run, Verdict.FAIL) == 1 ? " is" : " are") + " broken.";
                    case INCONCLUSIVE -> inconclusive(run);
                    case INTERRUPTED -> interrupted(run);
                    case ERROR ->
                        "the harness itself broke down at " + some(run, Verdict.ERROR)
                                + ", which says nothing about the target.";
                });
    }

    /** The exit code of the process. */
    public int exitCode() {
        return verdict.exitCode();
    }

    /** {@code not conformant}; a choice of requirements is at most {@code conformant in part}. */
    public String word() {
        return partial && verdict == RunVerdict.CONFORMANT ? verdict.word() + " in part" : verdict.word();
    }

    /** The word at the beginning of a line: {@code Not conformant}. */
    public String title() {
        return word().substring(0, 1).toUpperCase(Locale.ROOT) + word().substring(1);
    }

    /** {@code NOT CONFORMANT}. */
    public String label() {
        return word().toUpperCase(Locale.ROOT);
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
                        RunVerdict.ERROR,
                        partial,
                        "the reports could not be written; without them the run proves nothing.");
    }

    private static String conformant(RunResult run) {
        String met = requirements(count(run, Verdict.PASS)) + " met, none broken";
        long open = count(run, Verdict.WARN) + count(run, Verdict.WAIVED);
        return (open == 0 ? met : met + ", " + open + " recommended or waived ones not met") + scope(run) + ".";
    }

    /** What the verdict speaks of, and what it does not. */
    private static String scope(RunResult run) {
        if (run.isPartial()) {
            return "; a choice of them, which certifies nothing as a whole";
        }
        String met = names(run, ProfileResult.ProfileState.MET);
        String missing = names(run, ProfileResult.ProfileState.NOT_GIVEN);
        return (met.isEmpty() ? "" : "; certified: " + met) + (missing.isEmpty() ? "" : "; not given: " + missing);
    }

    private static String names(RunResult run, ProfileResult.ProfileState state) {
        return run.profilesIn(state).stream()
                .map(result -> result.profile().id())
                .collect(Collectors.joining(", "));
    }

    private static String interrupted(RunResult run) {
        long left = run.results().stream()
                .filter(result -> result.reason().equals(RunInfo.NOT_REACHED))
                .count();
        String failed = count(run, Verdict.FAIL) == 0 ? "" : ", " + some(run, Verdict.FAIL) + " broken";
        return "the run was stopped by " + run.info().interruption().orElse("")
                + String.format(Locale.ROOT, " after %.1f s; ", run.duration().toMillis() / 1000.0)
                + requirements(count(run, Verdict.PASS)) + " met" + failed + ", " + left
                + " not reached; this is not a pass.";
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

package org.cloudspeaker.conformance.reports.html;

import java.util.StringJoiner;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** What the verdict on a run means. */
final class VerdictSentence {
    private VerdictSentence() {}

    static String of(RunResult run) {
        return switch (run.verdict()) {
            case CONFORMANT -> conformant(run);
            case NON_CONFORMANT ->
                DisplayText.count(count(run, Verdict.FAIL), "requirement")
                        + (count(run, Verdict.FAIL) == 1 ? " is" : " are")
                        + " broken. Until that is mended, speakers in shops cannot rely on this target.";
            case INCONCLUSIVE ->
                count(run, Verdict.PASS) == 0
                        ? "Nothing was verified, so nothing can be said about this target. This is not a pass."
                        : DisplayText.count(count(run, Verdict.INCONCLUSIVE), "requirement")
                                + " stayed open, because the target could not be met. This is not a pass.";
            case ERROR ->
                "The harness itself failed at " + DisplayText.count(count(run, Verdict.ERROR), "requirement")
                        + ", which says nothing about the target. This is not a pass.";
        };
    }

    private static String conformant(RunResult run) {
        String met = DisplayText.count(count(run, Verdict.PASS), "requirement");
        return count(run, Verdict.WARN) + count(run, Verdict.WAIVED) == 0
                ? met + " checked, and all of them met."
                : met + " met. What is not met is recommended only, or waived, and is named below.";
    }

    /** What the verdict does not cover, or forgives; empty when there is nothing. */
    static String caveat(RunResult run) {
        StringJoiner parts = new StringJoiner(", ");
        add(parts, count(run, Verdict.WARN), "not followed as recommended");
        add(parts, count(run, Verdict.WAIVED), "broken but waived");
        add(parts, count(run, Verdict.SKIPPED), "blocked by another");
        add(parts, count(run, Verdict.NOT_APPLICABLE), "not applicable");
        add(parts, count(run, Verdict.NOT_CHECKED), "not checked");
        return parts.length() == 0 ? "" : "Besides: " + parts + ".";
    }

    private static long count(RunResult run, Verdict verdict) {
        return run.resultsWith(verdict).size();
    }

    private static void add(StringJoiner parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}

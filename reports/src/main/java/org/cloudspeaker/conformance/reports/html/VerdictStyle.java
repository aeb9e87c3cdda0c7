package org.cloudspeaker.conformance.reports.html;

import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;

/**
 * How a verdict looks and reads.
 *
 * @param key names its colour class ({@code v-fail}) and its symbol
 * @param word what it is called on the page
 * @param meaning what it says, in a sentence
 */
record VerdictStyle(String key, String word, String meaning) {

    static VerdictStyle of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> new VerdictStyle("pass", "Pass", "Met, on at least one recorded observation.");
            case FAIL -> new VerdictStyle("fail", "Fail", "Broken. The target is not conformant.");
            case WARN -> new VerdictStyle("warn", "Warning", "A recommendation (SHOULD) is not followed.");
            case NOT_APPLICABLE ->
                new VerdictStyle("na", "Not applicable", "Does not concern this target; the reason is given.");
            case SKIPPED -> new VerdictStyle("skipped", "Skipped", "Not run, because one that it builds on failed.");
            case INCONCLUSIVE ->
                new VerdictStyle(
                        "inconclusive", "Inconclusive", "The target could not be met, or nothing was observed.");
            case WAIVED -> new VerdictStyle("waived", "Waived", "Broken; waived with a reason until a date.");
            case ERROR -> new VerdictStyle("error", "Error", "The harness itself is at fault, not the target.");
            case NOT_CHECKED -> new VerdictStyle("unchecked", "Not checked", "No check ran; the reason is given.");
        };
    }

    static VerdictStyle of(RunVerdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> new VerdictStyle("pass", "Conformant", "");
            case NON_CONFORMANT -> new VerdictStyle("fail", "Not conformant", "");
            case INCONCLUSIVE -> new VerdictStyle("inconclusive", "Inconclusive", "");
            case ERROR -> new VerdictStyle("error", "Harness error", "");
        };
    }

    /** The colour class. */
    String colour() {
        return "v-" + key;
    }
}

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
record Look(String key, String word, String meaning) {

    static Look of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> new Look("pass", "Pass", "Met, on at least one recorded observation.");
            case FAIL -> new Look("fail", "Fail", "Broken. The target is not conformant.");
            case WARN -> new Look("warn", "Warning", "A recommendation (SHOULD) is not followed.");
            case NOT_APPLICABLE ->
                new Look("na", "Not applicable", "Does not concern this target; the reason is given.");
            case SKIPPED -> new Look("skipped", "Skipped", "Not run, because one that it builds on failed.");
            case INCONCLUSIVE ->
                new Look("inconclusive", "Inconclusive", "The target could not be met, or nothing was observed.");
            case WAIVED -> new Look("waived", "Waived", "Broken; waived with a reason until a date.");
            case ERROR -> new Look("error", "Error", "The harness itself is at fault, not the target.");
            case NOT_CHECKED -> new Look("unchecked", "Not checked", "No check ran; the reason is given.");
        };
    }

    static Look of(RunVerdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> new Look("pass", "Conformant", "");
            case NON_CONFORMANT -> new Look("fail", "Not conformant", "");
            case INCONCLUSIVE -> new Look("inconclusive", "Inconclusive", "");
            case ERROR -> new Look("error", "Harness error", "");
        };
    }

    /** The colour class. */
    String colour() {
        return "v-" + key;
    }
}

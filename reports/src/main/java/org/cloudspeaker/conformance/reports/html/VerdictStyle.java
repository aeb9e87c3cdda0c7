package org.cloudspeaker.conformance.reports.html;

import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;

/**
 * How a verdict looks; what it is called, it says itself.
 *
 * @param key names its colour class ({@code v-fail}) and its symbol
 * @param word what it is called on the page
 */
record VerdictStyle(String key, String word) {

    static VerdictStyle of(Verdict verdict) {
        String key = switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case WARN -> "warn";
            case NOT_APPLICABLE, NOT_GIVEN -> "na";
            case SKIPPED -> "skipped";
            case INCONCLUSIVE -> "inconclusive";
            case WAIVED -> "waived";
            case ERROR -> "error";
            case NOT_CHECKED -> "unchecked";
        };
        return new VerdictStyle(key, verdict.title());
    }

    static VerdictStyle of(RunVerdict verdict) {
        String key = switch (verdict) {
            case CONFORMANT -> "pass";
            case NON_CONFORMANT -> "fail";
            case INCONCLUSIVE, INTERRUPTED -> "inconclusive";
            case ERROR -> "error";
        };
        return new VerdictStyle(key, verdict.title());
    }

    /** The colour class. */
    String colour() {
        return "v-" + key;
    }
}

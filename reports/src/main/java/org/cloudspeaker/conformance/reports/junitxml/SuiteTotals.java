package org.cloudspeaker.conformance.reports.junitxml;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.result.RequirementResult;

/** The sums over some results, as the attributes of a suite. */
record SuiteTotals(List<RequirementResult> results) {

    String tests() {
        return String.valueOf(results.size());
    }

    String count(TestCaseOutcome outcome) {
        return String.valueOf(results.stream()
                .filter(r -> TestCaseOutcome.of(r.verdict()) == outcome)
                .count());
    }

    Duration duration() {
        return results.stream().map(RequirementResult::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** Seconds with three places. */
    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }
}

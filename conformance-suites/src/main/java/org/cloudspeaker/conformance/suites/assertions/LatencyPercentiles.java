package org.cloudspeaker.conformance.suites.assertions;

import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Durations;

/**
 * How long things took, one after the other.
 *
 * @param what what was done, in the plural: {@code sales}
 * @param sorted from the shortest to the longest; not empty
 */
public record LatencyPercentiles(String what, List<Duration> sorted) {
    private static final int MEDIAN = 50;
    private static final int MOST = 95;
    private static final int ALL = 100;

    /** Sorts. */
    public LatencyPercentiles {
        sorted = sorted.stream().sorted().toList();
    }

    /** The time within which so many of a hundred were over, by the nearest rank. */
    private Duration percentile(int percent) {
        int rank = (sorted.size() * percent + ALL - 1) / ALL;
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** The 95th percentile is under this. */
    public void requireUnder(Duration limit) {
        if (percentile(MOST).compareTo(limit) >= 0) {
            throw new Discrepancy(
                    sorted.size() + " " + what + ", one after the other",
                    "a 95th percentile under " + Durations.format(limit),
                    toString());
        }
    }

    /** {@code 95th percentile 140 ms, median 90 ms, longest 150 ms of 20 sales}. */
    @Override
    public String toString() {
        return "95th percentile " + percentile(MOST).toMillis() + " ms, median "
                + percentile(MEDIAN).toMillis() + " ms, longest "
                + percentile(ALL).toMillis() + " ms of "
                + sorted.size() + " " + what;
    }
}

package org.cloudspeaker.conformance.suites;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/**
 * How long sales took, one after the other, each with a connection of its own as the device makes it.
 *
 * @param sorted from the shortest to the longest; not empty
 */
record Latency(List<Duration> sorted) {
    private static final int SALES = 20;
    private static final long AMOUNT = 6666;
    private static final int MEDIAN = 50;
    private static final int MOST = 95;
    private static final int ALL = 100;

    /** Copies the list. */
    Latency {
        sorted = List.copyOf(sorted);
    }

    static Latency of(MockDevice device) {
        return new Latency(
                Stream.generate(() -> device.sell(device.newSale(AMOUNT)).http().took())
                        .limit(SALES)
                        .sorted()
                        .toList());
    }

    /** The time within which so many of a hundred were over, by the nearest rank. */
    Duration percentile(int percent) {
        int rank = (sorted.size() * percent + ALL - 1) / ALL;
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** The 95th percentile is under this. */
    void isUnder(Duration limit) {
        if (percentile(MOST).compareTo(limit) >= 0) {
            throw new Discrepancy(
                    sorted.size() + " sales, one after the other",
                    "a 95th percentile under " + Spans.shown(limit),
                    toString());
        }
    }

    /** {@code 95th percentile 140 ms, median 90 ms, longest 150 ms of 20 sales}. */
    @Override
    public String toString() {
        return "95th percentile " + percentile(MOST).toMillis() + " ms, median "
                + percentile(MEDIAN).toMillis() + " ms, longest "
                + percentile(ALL).toMillis() + " ms of "
                + sorted.size() + " sales";
    }
}

package org.cloudspeaker.conformance.suites;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.SaleReply;

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

    /**
     * Makes the sales.
     *
     * @throws InconclusiveException if one is not approved, for a refusal may be quicker than a sale
     */
    static Latency of(MockDevice device) {
        return of(Stream.generate(() -> device.sell(device.newSale(AMOUNT)))
                .limit(SALES)
                .toList());
    }

    /**
     * What these answers say, in any order; not empty.
     *
     * @throws InconclusiveException if one is no approval, for a refusal may be quicker than a sale
     */
    static Latency of(List<SaleReply> replies) {
        long refused =
                replies.stream().filter(reply -> !reply.answer().approved()).count();
        if (refused > 0) {
            throw new InconclusiveException(refused + " of " + replies.size() + " sales one after the other were not"
                    + " approved, and a refusal may be quicker than a sale: see in the exchanges what was refused, such"
                    + " as many sales of one card in a short time, and lift that for the harness");
        }
        return new Latency(
                replies.stream().map(reply -> reply.http().took()).sorted().toList());
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

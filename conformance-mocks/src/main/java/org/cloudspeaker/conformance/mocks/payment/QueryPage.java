package org.cloudspeaker.conformance.mocks.payment;

import java.util.List;

/**
 * A page of a query's answer.
 *
 * @param matching all that matches, oldest first
 * @param number from 1
 * @param size how many records were asked for
 * @param shown what the page shows
 * @param total what the answer gives as their number
 * @param reply how the query is answered
 */
public record QueryPage(
        List<LedgerEntry> matching, int number, int size, List<LedgerEntry> shown, long total, ResponseCode reply) {
    /** One record a page whatever size was asked for, and none past the end. */
    public static QueryPage of(List<LedgerEntry> matching, int number, int size) {
        return new QueryPage(
                matching, number, size, cut(matching, number - 1, 1), matching.size(), ResponseCode.SUCCESS);
    }

    /** An empty page that says no. */
    public static QueryPage refused(ResponseCode reply) {
        return new QueryPage(List.of(), 1, 1, List.of(), 0, reply);
    }

    public QueryPage showing(List<LedgerEntry> other) {
        return new QueryPage(matching, number, size, other, total, reply);
    }

    public QueryPage counting(long otherTotal) {
        return new QueryPage(matching, number, size, shown, otherTotal, reply);
    }

    /** Whether there are sales, and all of them stand on earlier pages. */
    public boolean isPastTheLast() {
        return !matching.isEmpty() && number > matching.size();
    }

    /** This many records from that one on, counted from 0; fewer at the end. */
    public List<LedgerEntry> cut(int from, int count) {
        return cut(matching, from, count);
    }

    private static List<LedgerEntry> cut(List<LedgerEntry> bookings, int from, int count) {
        int start = Math.min(from, bookings.size());
        return bookings.subList(start, Math.min(start + count, bookings.size()));
    }
}

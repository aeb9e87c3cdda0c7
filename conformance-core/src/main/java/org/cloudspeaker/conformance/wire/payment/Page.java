package org.cloudspeaker.conformance.wire.payment;

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
record Page(List<Booking> matching, int number, int size, List<Booking> shown, long total, Reply reply) {
    /** One record a page whatever size was asked for, and none past the end. */
    static Page of(List<Booking> matching, int number, int size) {
        return new Page(matching, number, size, cut(matching, number - 1, 1), matching.size(), Reply.SUCCESS);
    }

    /** An empty page that says no. */
    static Page refused(Reply reply) {
        return new Page(List.of(), 1, 1, List.of(), 0, reply);
    }

    Page showing(List<Booking> other) {
        return new Page(matching, number, size, other, total, reply);
    }

    Page counting(long otherTotal) {
        return new Page(matching, number, size, shown, otherTotal, reply);
    }

    /** Whether there are sales, and all of them stand on earlier pages. */
    boolean isPastTheLast() {
        return !matching.isEmpty() && number > matching.size();
    }

    /** This many records from that one on, counted from 0; fewer at the end. */
    List<Booking> cut(int from, int count) {
        return cut(matching, from, count);
    }

    private static List<Booking> cut(List<Booking> bookings, int from, int count) {
        int start = Math.min(from, bookings.size());
        return bookings.subList(start, Math.min(start + count, bookings.size()));
    }
}

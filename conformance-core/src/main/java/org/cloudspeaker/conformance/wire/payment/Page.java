package org.cloudspeaker.conformance.wire.payment;

import java.util.List;

/**
 * A page of a query's answer.
 *
 * @param matching all that matches, oldest first
 * @param number from 1
 * @param shown what the page shows
 * @param total what the answer gives as their number
 */
record Page(List<Booking> matching, int number, List<Booking> shown, long total) {
    /** One record a page, and none past the end. */
    static Page of(List<Booking> matching, int number) {
        return new Page(matching, number, cut(matching, number - 1, 1), matching.size());
    }

    Page showing(List<Booking> other) {
        return new Page(matching, number, other, total);
    }

    Page counting(long otherTotal) {
        return new Page(matching, number, shown, otherTotal);
    }

    static List<Booking> cut(List<Booking> bookings, int from, int count) {
        int start = Math.min(from, bookings.size());
        return bookings.subList(start, Math.min(start + count, bookings.size()));
    }
}

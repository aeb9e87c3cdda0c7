package org.cloudspeaker.conformance.wire.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The sales that were booked, each once, in their order. Thread-safe. */
final class Ledger {
    private final Map<SaleKey, Booking> bookings = new LinkedHashMap<>();

    /**
     * Books a sale, or meets its booking. One step for all who come at once.
     *
     * @return the booking that it is answered with
     */
    synchronized Booking book(SaleKey identity, Booking asked, UnaryOperator<Meeting> changed) {
        Booking known = bookings.get(identity);
        if (known == null) {
            bookings.put(identity, asked);
            return asked;
        }
        Meeting meeting = changed.apply(Meeting.of(known, asked));
        bookings.put(identity, meeting.kept());
        return meeting.answered();
    }

    /** Takes a booking out again. */
    synchronized void forget(SaleKey key) {
        bookings.remove(key);
    }

    /** All of them, declined ones too, oldest first. */
    synchronized List<Booking> all() {
        return List.copyOf(bookings.values());
    }
}

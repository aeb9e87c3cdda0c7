package org.cloudspeaker.conformance.wire.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The sales that were booked, each once, in their order. Thread-safe. */
final class Ledger {
    private final Map<SaleKey, Booking> bookings = new LinkedHashMap<>();

    /** The booking under this key: the one that is there, or else a new one. One step for all who come at once. */
    synchronized Booking book(SaleKey key, Supplier<Booking> made) {
        Booking known = bookings.get(key);
        if (known != null) {
            return known;
        }
        Booking booking = made.get();
        bookings.put(key, booking);
        return booking;
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

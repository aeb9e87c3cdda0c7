package org.cloudspeaker.conformance.mocks.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The sales that were booked, each once, in their order. Thread-safe. */
public final class Ledger {
    private final Map<SaleKey, LedgerEntry> bookings = new LinkedHashMap<>();

    /**
     * Books a sale, or meets its booking. One step for all who come at once.
     *
     * @return the booking that it is answered with
     */
    public synchronized LedgerEntry book(SaleKey identity, LedgerEntry asked, UnaryOperator<RepeatedSale> changed) {
        LedgerEntry known = bookings.get(identity);
        if (known == null) {
            bookings.put(identity, asked);
            return asked;
        }
        RepeatedSale meeting = changed.apply(RepeatedSale.of(known, asked));
        bookings.put(identity, meeting.kept());
        return meeting.answered();
    }

    /** Takes a booking out again. */
    public synchronized void forget(SaleKey key) {
        bookings.remove(key);
    }

    /** All of them, declined ones too, oldest first. */
    public synchronized List<LedgerEntry> all() {
        return List.copyOf(bookings.values());
    }
}

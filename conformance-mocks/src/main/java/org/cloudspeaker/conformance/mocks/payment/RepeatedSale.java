package org.cloudspeaker.conformance.mocks.payment;

/**
 * A sale that comes again meets its booking.
 *
 * @param known the booking that is there
 * @param asked the one that it would be if it were new
 * @param kept the one that stays
 * @param answered the one that it is answered with
 */
public record RepeatedSale(LedgerEntry known, LedgerEntry asked, LedgerEntry kept, LedgerEntry answered) {
    static RepeatedSale of(LedgerEntry known, LedgerEntry asked) {
        return new RepeatedSale(known, asked, known, known);
    }

    /** Whether the sale says the same as before. */
    public boolean isRepetition() {
        return known.fingerprint().equals(asked.fingerprint());
    }

    public RepeatedSale answering(LedgerEntry other) {
        return new RepeatedSale(known, asked, kept, other);
    }

    public RepeatedSale keeping(LedgerEntry other) {
        return new RepeatedSale(known, asked, other, answered);
    }
}

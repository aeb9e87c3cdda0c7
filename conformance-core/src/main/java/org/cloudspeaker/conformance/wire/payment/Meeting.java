package org.cloudspeaker.conformance.wire.payment;

/**
 * A sale that comes again meets its booking.
 *
 * @param known the booking that is there
 * @param asked the one that it would be if it were new
 * @param kept the one that stays
 * @param answered the one that it is answered with
 */
record Meeting(Booking known, Booking asked, Booking kept, Booking answered) {
    static Meeting of(Booking known, Booking asked) {
        return new Meeting(known, asked, known, known);
    }

    /** Whether the sale says the same as before. */
    boolean repeated() {
        return known.fingerprint().equals(asked.fingerprint());
    }

    Meeting answering(Booking other) {
        return new Meeting(known, asked, kept, other);
    }

    Meeting keeping(Booking other) {
        return new Meeting(known, asked, other, answered);
    }
}

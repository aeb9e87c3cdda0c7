package org.cloudspeaker.conformance.mocks.payment;

/**
 * A sale about to be booked.
 *
 * @param key its numbers
 * @param identity by what it is known when it comes again: the key, unless the server is wrong
 * @param amount in minor units
 * @param compared whether one that comes again has to say the same as before
 */
public record BookingRequest(SaleKey key, SaleKey identity, long amount, boolean compared) {
    public static BookingRequest of(SaleKey key, long amount) {
        return new BookingRequest(key, key, amount, true);
    }

    public BookingRequest knownAs(SaleKey other) {
        return new BookingRequest(key, other, amount, compared);
    }

    public BookingRequest knownByTraceAlone() {
        return knownAs(new SaleKey("", "", key.traceNo(), 0));
    }

    public BookingRequest uncompared() {
        return new BookingRequest(key, identity, amount, false);
    }
}

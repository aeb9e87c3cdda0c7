package org.cloudspeaker.conformance.wire.payment;

/**
 * A sale about to be booked.
 *
 * @param key its numbers
 * @param identity by what it is known when it comes again: the key, unless the server is wrong
 * @param amount in minor units
 * @param compared whether one that comes again has to say the same as before
 */
record Attempt(SaleKey key, SaleKey identity, long amount, boolean compared) {
    static Attempt of(SaleKey key, long amount) {
        return new Attempt(key, key, amount, true);
    }

    Attempt knownAs(SaleKey other) {
        return new Attempt(key, other, amount, compared);
    }

    Attempt knownByTraceAlone() {
        return knownAs(new SaleKey("", "", key.traceNo(), 0));
    }

    Attempt uncompared() {
        return new Attempt(key, identity, amount, false);
    }
}

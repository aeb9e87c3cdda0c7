package org.cloudspeaker.conformance.suites.payment.amount;

import org.cloudspeaker.conformance.message.MinorUnits;

/**
 * An amount that a sale is made of.
 *
 * @param cents in minor units, from 1
 * @param named whether the catalogue names it; a server may decline any, but of these it has to say so as the format does
 */
record AmountSample(long cents, boolean named) {
    static AmountSample named(long cents) {
        return new AmountSample(cents, true);
    }

    static AmountSample other(long cents) {
        return new AmountSample(cents, false);
    }

    /** As a person writes it: {@code 4.35}. */
    @Override
    public String toString() {
        return MinorUnits.decimal(cents);
    }
}

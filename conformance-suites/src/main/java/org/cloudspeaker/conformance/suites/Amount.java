package org.cloudspeaker.conformance.suites;

import java.math.BigDecimal;

/**
 * An amount that a sale is made of.
 *
 * @param cents in minor units, from 1
 * @param named whether the catalogue names it, so that a server has to approve it; of others it may have an opinion
 */
record Amount(long cents, boolean named) {
    static Amount named(long cents) {
        return new Amount(cents, true);
    }

    static Amount other(long cents) {
        return new Amount(cents, false);
    }

    /** As a person writes it: {@code 4.35}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}

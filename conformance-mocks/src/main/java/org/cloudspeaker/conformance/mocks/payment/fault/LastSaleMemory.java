package org.cloudspeaker.conformance.mocks.payment.fault;

import java.util.Optional;
import org.cloudspeaker.conformance.mocks.payment.SaleKey;

/** The memory of a server that knows one sale. Thread-safe. */
final class LastSaleMemory {
    private Optional<SaleKey> last = Optional.empty();
    private long sales;

    /** By what a sale is known: the same as before if it is the last one, else as a new one. */
    synchronized SaleKey keyFor(SaleKey key) {
        if (!last.equals(Optional.of(key))) {
            last = Optional.of(key);
            sales++;
        }
        return key.copied(sales);
    }
}

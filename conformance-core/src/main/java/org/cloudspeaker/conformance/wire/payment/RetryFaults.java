package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.RetryFault;

/** The faults in meeting a sale that is sent again. */
final class RetryFaults {
    private final AtomicLong copies = new AtomicLong();

    Map<PaymentFault, Change<?>> changes() {
        return Map.of(RetryFault.BOOKS_REPETITIONS, at(Point.SALE_KEY, key -> key.copied(copies.incrementAndGet())));
    }
}

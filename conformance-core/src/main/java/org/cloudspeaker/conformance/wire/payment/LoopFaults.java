package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.util.Map;
import org.cloudspeaker.conformance.wire.LoopFault;
import org.cloudspeaker.conformance.wire.PaymentFault;

/** The faults that show only when a sale follows a broadcast. */
final class LoopFaults {
    /** The amount of the sale that closes the loop from a broadcast; no check of cents uses it. */
    private static final long AFTER_A_BROADCAST = 123_44;

    Map<PaymentFault, Change<?>> changes() {
        return Map.of(LoopFault.LOSES_THE_AMOUNT, at(Point.AMOUNT, amount -> amount == AFTER_A_BROADCAST ? 0 : amount));
    }
}

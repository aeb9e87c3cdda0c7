package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.fault.EndToEndFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;

/** The faults that show only when a sale follows a broadcast. */
final class LoopFaultEffects {
    /** The amount of the sale that closes the loop from a broadcast; no check of cents uses it. */
    private static final long AFTER_A_BROADCAST = 123_44;

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.of(
                EndToEndFault.LOSES_THE_AMOUNT,
                at(PaymentFaultPoints.AMOUNT, amount -> amount == AFTER_A_BROADCAST ? 0 : amount));
    }
}

package org.cloudspeaker.conformance.mocks.bench;

import java.util.List;
import org.cloudspeaker.conformance.message.MinorUnits;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;

/**
 * A payment that was broadcast to a device for guidance, with a card presented.
 *
 * @param amount in minor units
 * @param sales every request that came of it
 */
public record DevicePayment(long amount, List<ReceivedRequest> sales) {
    /** Copies the list. */
    public DevicePayment {
        sales = List.copyOf(sales);
    }

    /** For messages: {@code 123.44}. */
    @Override
    public String toString() {
        return MinorUnits.decimal(amount);
    }
}

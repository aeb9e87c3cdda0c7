package org.cloudspeaker.conformance.junit;

import java.util.Optional;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.wire.device.Delivery;

/**
 * One message that the customer's server published.
 *
 * @param name where it was found: {@code captured/day.jsonl:14}, or the payment that it was published for
 * @param payload its bytes; of a very long one the beginning
 * @param size how many bytes it has
 * @param delivery how it arrived; empty for one from a file
 */
public record Published(String name, Payload payload, int size, Optional<Delivery> delivery) {
    /** Whether all of its bytes are here. */
    public boolean whole() {
        return payload.size() == size;
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.cloudspeaker.conformance.junit;

import java.util.Optional;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.wire.device.Delivery;

/**
 * One message that the customer's server published.
 *
 * @param name where it was found: {@code captured/day.jsonl:14}, or the payment that it was published for
 * @param payload its bytes; of a very long one the beginning
 * @param size how many bytes it has
 * @param way how it was published; empty for one from a file
 */
public record Published(String name, Payload payload, int size, Optional<Way> way) {
    /**
     * How a message was published, as far as a device can see it.
     *
     * @param qos with which it arrived, 0 to 2
     * @param best with which the broker delivers what is published with QoS 1; empty where that is not known
     * @param retained whether the broker keeps it for later subscribers
     */
    public record Way(int qos, OptionalInt best, boolean retained) {}

    static Published live(String name, Delivery delivery) {
        Way way = new Way(delivery.qos(), OptionalInt.empty(), delivery.retained());
        return new Published(name, delivery.payload(), delivery.payload().size(), Optional.of(way));
    }

    /** The same with what was found out afterwards. */
    Published found(boolean retained, OptionalInt best) {
        return new Published(name, payload, size, way.map(it -> new Way(it.qos(), best, retained)));
    }

    /** Whether all of its bytes are here. */
    public boolean whole() {
        return payload.size() == size;
    }

    @Override
    public String toString() {
        return name;
    }
}

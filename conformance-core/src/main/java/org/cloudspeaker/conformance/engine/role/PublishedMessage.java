package org.cloudspeaker.conformance.engine.role;

import java.util.Optional;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * One message that the customer's server published.
 *
 * @param name where it was found: {@code captured/day.jsonl:14}, or the payment that it was published for
 * @param payload its bytes; of a very long one the beginning
 * @param size how many bytes it has
 * @param delivery how it was published; empty for one from a file
 */
public record PublishedMessage(String name, Payload payload, int size, Optional<DeliveryAttributes> delivery) {
    /**
     * How a message was published, as far as a device can see it.
     *
     * @param qos with which it arrived, 0 to 2
     * @param bestQos with which the broker delivers what is published with QoS 1; empty where that is not known
     * @param retained whether the broker keeps it for later subscribers
     */
    public record DeliveryAttributes(int qos, OptionalInt bestQos, boolean retained) {}

    static PublishedMessage ofDelivery(String name, MqttDelivery delivery) {
        DeliveryAttributes attributes =
                new DeliveryAttributes(delivery.qos(), OptionalInt.empty(), delivery.retained());
        return new PublishedMessage(name, delivery.payload(), delivery.payload().size(), Optional.of(attributes));
    }

    /** The same with what was found out afterwards. */
    PublishedMessage withDelivery(boolean retained, OptionalInt bestQos) {
        return new PublishedMessage(
                name, payload, size, delivery.map(it -> new DeliveryAttributes(it.qos(), bestQos, retained)));
    }

    /** Whether all of its bytes are here. */
    public boolean isComplete() {
        return payload.size() == size;
    }

    @Override
    public String toString() {
        return name;
    }
}

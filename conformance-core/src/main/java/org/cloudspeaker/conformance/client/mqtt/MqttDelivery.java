package org.cloudspeaker.conformance.client.mqtt;

import java.time.Instant;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * A PUBLISH that reached the device (MQTT 3.1.1, 3.3).
 *
 * @param at when, UTC, by the transcript's clock
 * @param topic where it was published
 * @param payload its bytes
 * @param flags what its first byte said
 * @param packetId its packet identifier; 0 with QoS 0, which has none
 */
public record MqttDelivery(Instant at, String topic, Payload payload, PublishFlags flags, int packetId) {
    /**
     * The flags of a PUBLISH.
     *
     * @param qos with which it arrived, 0 to 2
     * @param duplicate DUP: the broker says that it sent it before
     * @param retained RETAIN: the broker had kept it
     */
    public record PublishFlags(int qos, boolean duplicate, boolean retained) {}

    /** With which quality of service it arrived, 0 to 2. */
    public int qos() {
        return flags.qos();
    }

    /** Whether the broker says that it sent it before. */
    public boolean duplicate() {
        return flags.duplicate();
    }

    /** Whether the broker had kept it. */
    public boolean retained() {
        return flags.retained();
    }
}

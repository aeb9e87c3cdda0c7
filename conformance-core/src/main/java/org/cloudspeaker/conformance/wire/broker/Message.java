package org.cloudspeaker.conformance.wire.broker;

import org.cloudspeaker.conformance.format.Payload;

/**
 * An application message.
 *
 * @param topic without wildcards
 * @param payload its bytes
 * @param qos 0, 1 or 2; 2 only from a client, as 1 is the most that is granted
 * @param retained the retain flag
 */
public record Message(String topic, Payload payload, int qos, boolean retained) {

    /** The same with another QoS and retain flag. */
    Message with(int otherQos, boolean otherRetained) {
        return new Message(topic, payload, otherQos, otherRetained);
    }

    /** The same under another topic. */
    Message to(String otherTopic) {
        return new Message(otherTopic, payload, qos, retained);
    }

    /** The same with another payload. */
    Message with(Payload other) {
        return new Message(topic, other, qos, retained);
    }
}

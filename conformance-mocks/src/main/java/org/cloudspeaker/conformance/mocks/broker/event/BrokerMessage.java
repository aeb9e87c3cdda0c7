package org.cloudspeaker.conformance.mocks.broker.event;

import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * An application message.
 *
 * @param topic without wildcards
 * @param payload its bytes
 * @param qos 0, 1 or 2; 2 only from a client, as 1 is the most that is granted
 * @param retained the retain flag
 */
public record BrokerMessage(String topic, Payload payload, int qos, boolean retained) {

    /** The same with another QoS and retain flag. */
    public BrokerMessage with(int otherQos, boolean otherRetained) {
        return new BrokerMessage(topic, payload, otherQos, otherRetained);
    }

    /** The same under another topic. */
    public BrokerMessage withTopic(String otherTopic) {
        return new BrokerMessage(otherTopic, payload, qos, retained);
    }

    /** The same with another payload. */
    public BrokerMessage with(Payload other) {
        return new BrokerMessage(topic, other, qos, retained);
    }
}

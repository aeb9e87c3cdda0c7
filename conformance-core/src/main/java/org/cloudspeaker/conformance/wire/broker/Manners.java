package org.cloudspeaker.conformance.wire.broker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.ConnectionFault;
import org.cloudspeaker.conformance.wire.DeliveryFault;
import org.cloudspeaker.conformance.wire.ServiceFault;
import org.cloudspeaker.conformance.wire.mqtt.TopicFilter;

/** What the broker does with sessions and messages; each fault of that kind is here, once. */
final class Manners {
    private final Set<BrokerFault> faults;

    Manners(Set<BrokerFault> faults) {
        this.faults = faults;
    }

    /** The QoS that a subscription gets: what was asked for, at most 1. */
    int granted(int asked) {
        return faults.contains(ConnectionFault.GRANTS_QOS_0) ? 0 : Math.min(asked, 1);
    }

    /** Whether a subscriber gets messages to this topic. */
    boolean matches(TopicFilter filter, String topic) {
        return filter.matches(topic) || (faults.contains(DeliveryFault.MATCHES_PREFIX) && filter.isNextTo(topic));
    }

    /** Whether a persistent session outlives its connection. */
    boolean keepsSessions() {
        return !faults.contains(ConnectionFault.FORGETS_SESSION);
    }

    /** Whether messages wait for a device that is away. */
    boolean queues() {
        return !faults.contains(DeliveryFault.QUEUES_NOTHING);
    }

    /**
     * A message as it comes into the broker, if it does.
     *
     * @param ofServer whether a client without a kept session sent it, as the customer's server is and no device
     */
    Optional<Message> incoming(Message message, boolean ofServer) {
        if (!ofServer && faults.contains(ServiceFault.SWALLOWS_STATUS)) {
            return Optional.empty();
        }
        boolean cut = !ofServer && faults.contains(ServiceFault.CUTS_STATUS);
        return Optional.of(cut ? message.with(withoutLastByte(message.payload())) : message);
    }

    private static Payload withoutLastByte(Payload payload) {
        return Payload.of(Arrays.copyOf(payload.bytes(), Math.max(0, payload.size() - 1)));
    }

    /** The message as it leaves the broker. */
    Message outgoing(Message message) {
        Message out = faults.contains(DeliveryFault.RE_ENCODES_PAYLOAD)
                ? message.with(reEncoded(message.payload()))
                : message;
        return faults.contains(DeliveryFault.DELIVERS_WITH_QOS_0) ? out.with(0, out.retained()) : out;
    }

    private static Payload reEncoded(Payload payload) {
        String misread = new String(payload.bytes(), StandardCharsets.ISO_8859_1);
        return Payload.of(misread.getBytes(StandardCharsets.UTF_8));
    }
}

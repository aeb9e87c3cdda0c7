package org.cloudspeaker.conformance.wire.broker;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.ConnectionFault;
import org.cloudspeaker.conformance.wire.DeliveryFault;
import org.cloudspeaker.conformance.wire.ServiceFault;
import org.cloudspeaker.conformance.wire.mqtt.TopicFilter;

/** What the broker does with sessions and messages; each fault of that kind is here, once. */
final class Manners {
    /** The return code of a refused subscription (MQTT 3.1.1, 3.9.3). */
    static final int REFUSED = 0x80;

    private static final long ONE_AND_A_HALF = 1500;
    private static final long HALF = 500;
    private static final int FEW = 3;

    private final Set<BrokerFault> faults;

    /** When a broker sends again what was not acknowledged. */
    enum Resending {
        /** To a device that comes back (MQTT 3.1.1, 4.4.0-1). */
        AFTER_CONNACK,
        /** To a device that comes back and subscribes. */
        AFTER_SUBSCRIBE,
        /** Not at all. */
        NEVER
    }

    Manners(Set<BrokerFault> faults) {
        this.faults = faults;
    }

    /** The QoS that a subscription gets: what was asked for, at most 1; or 128 for a refusal. */
    int granted(int asked) {
        if (faults.contains(ConnectionFault.REFUSES_SUBSCRIPTIONS)) {
            return REFUSED;
        }
        return faults.contains(ConnectionFault.GRANTS_QOS_0) ? 0 : Math.min(asked, 1);
    }

    /** Whether a subscriber gets messages to this topic. */
    boolean matches(TopicFilter filter, String topic) {
        return filter.matches(topic)
                || (faults.contains(DeliveryFault.MATCHES_PREFIX) && filter.isNextTo(topic))
                || (faults.contains(DeliveryFault.MATCHES_BEGINNINGS) && topic.startsWith(filter.toString()));
    }

    /** The QoS of messages to a subscription. */
    int qos(int granted, boolean cameBack) {
        return faults.contains(DeliveryFault.DOWNGRADES_AFTER_RECONNECT) && cameBack ? 0 : granted;
    }

    /** Whether a second connection with a client id ends the first. */
    boolean endsFormerConnections() {
        return !faults.contains(ConnectionFault.KEEPS_BOTH_CONNECTIONS);
    }

    /** Whether a persistent session outlives its connection. */
    boolean keepsSessions(boolean orderly) {
        return !faults.contains(ConnectionFault.FORGETS_SESSION)
                && (orderly || !faults.contains(ConnectionFault.FORGETS_LOST_SESSION));
    }

    /** The silence after which a connection is ended: one and a half keep-alives (MQTT 3.1.1, 3.1.2-24); 0 for ever. */
    long patienceMillis(int keepAliveSeconds) {
        if (faults.contains(ConnectionFault.KEEPS_SILENT_DEVICES)) {
            return 0;
        }
        return keepAliveSeconds * (faults.contains(ConnectionFault.HAS_NO_PATIENCE) ? HALF : ONE_AND_A_HALF);
    }

    /** Whether a PINGREQ is answered. */
    boolean answersPings() {
        return !faults.contains(ConnectionFault.ANSWERS_NO_PING);
    }

    /** Whether a PINGREQ ends the connection. */
    boolean hangsUpOnPings() {
        return faults.contains(ConnectionFault.HANGS_UP_ON_PING);
    }

    /** How many messages wait for a device that is away. */
    int roomForAbsent() {
        if (faults.contains(DeliveryFault.QUEUES_NOTHING)) {
            return 0;
        }
        return faults.contains(DeliveryFault.QUEUES_ONE) ? 1 : Integer.MAX_VALUE;
    }

    /** How many messages may wait for their PUBACK without others being lost. */
    int roomInFlight() {
        return faults.contains(DeliveryFault.DROPS_ABOVE_3_IN_FLIGHT) ? FEW : Integer.MAX_VALUE;
    }

    /** When what was not acknowledged is sent again. */
    Resending resending() {
        if (faults.contains(DeliveryFault.FORGETS_UNACKNOWLEDGED)) {
            return Resending.NEVER;
        }
        return faults.contains(DeliveryFault.SENDS_AGAIN_AFTER_SUBSCRIBE)
                ? Resending.AFTER_SUBSCRIBE
                : Resending.AFTER_CONNACK;
    }

    /** Whether a message is kept for later subscribers. */
    boolean retains(Message message) {
        return message.retained() || faults.contains(DeliveryFault.RETAINS_ALL);
    }

    /** Whether a message that was for nobody is kept for the first who subscribes. */
    boolean keepsUnclaimed() {
        return faults.contains(DeliveryFault.KEEPS_THE_UNCLAIMED);
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
        return Optional.of(cut ? message.with(Payloads.withoutLastByte(message.payload())) : message);
    }

    /** The message as it leaves the broker. */
    Message outgoing(Message message) {
        Message out = message;
        if (faults.contains(DeliveryFault.RE_ENCODES_PAYLOAD)) {
            out = out.with(Payloads.reEncoded(out.payload()));
        }
        if (faults.contains(DeliveryFault.APPENDS_A_LINE_BREAK)) {
            out = out.with(Payloads.withLineBreak(out.payload()));
        }
        if (faults.contains(DeliveryFault.CUTS_AT_512)) {
            out = out.with(Payloads.cut(out.payload()));
        }
        return faults.contains(DeliveryFault.DELIVERS_WITH_QOS_0) ? out.with(0, out.retained()) : out;
    }
}

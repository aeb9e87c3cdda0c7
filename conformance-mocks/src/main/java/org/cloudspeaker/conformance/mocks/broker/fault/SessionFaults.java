package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.fault.BrokerConnectionFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerServiceFault;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** What the broker does with sessions and messages; each fault of that kind is here, once. */
public final class SessionFaults {
    /** The return code of a refused subscription (MQTT 3.1.1, 3.9.3). */
    public static final int REFUSED = 0x80;

    private static final long ONE_AND_A_HALF = 1500;
    private static final long HALF = 500;
    private static final int FEW = 3;

    private final Set<BrokerFault> faults;

    /** When a broker sends again what was not acknowledged. */
    public enum RedeliveryPolicy {
        /** To a device that comes back (MQTT 3.1.1, 4.4.0-1). */
        AFTER_CONNACK,
        /** To a device that comes back and subscribes. */
        AFTER_SUBSCRIBE,
        /** Not at all. */
        NEVER
    }

    public SessionFaults(Set<BrokerFault> faults) {
        this.faults = faults;
    }

    /** The QoS that a subscription gets: what was asked for, at most 1; or 128 for a refusal. */
    public int granted(int asked) {
        if (faults.contains(BrokerConnectionFault.REFUSES_SUBSCRIPTIONS)) {
            return REFUSED;
        }
        return faults.contains(BrokerConnectionFault.GRANTS_QOS_0) ? 0 : Math.min(asked, 1);
    }

    /** Whether a subscriber gets messages to this topic. */
    public boolean matches(TopicFilter filter, String topic) {
        return filter.matches(topic)
                || (faults.contains(BrokerDeliveryFault.MATCHES_PREFIX) && filter.isSiblingOf(topic))
                || (faults.contains(BrokerDeliveryFault.MATCHES_BEGINNINGS) && topic.startsWith(filter.toString()));
    }

    /** The QoS of messages to a subscription. */
    public int qos(int granted, boolean cameBack) {
        return faults.contains(BrokerDeliveryFault.DOWNGRADES_AFTER_RECONNECT) && cameBack ? 0 : granted;
    }

    /** Whether a second connection with a client id ends the first. */
    public boolean endsFormerConnections() {
        return !faults.contains(BrokerConnectionFault.KEEPS_BOTH_CONNECTIONS);
    }

    /** Whether a persistent session outlives its connection. */
    public boolean keepsSessions(boolean orderly) {
        return !faults.contains(BrokerConnectionFault.FORGETS_SESSION)
                && (orderly || !faults.contains(BrokerConnectionFault.FORGETS_LOST_SESSION));
    }

    /** The silence after which a connection is ended: one and a half keep-alives (MQTT 3.1.1, 3.1.2-24); 0 for ever. */
    public long idleLimitMillis(int keepAliveSeconds) {
        if (faults.contains(BrokerConnectionFault.KEEPS_SILENT_DEVICES)) {
            return 0;
        }
        return keepAliveSeconds * (faults.contains(BrokerConnectionFault.HAS_NO_PATIENCE) ? HALF : ONE_AND_A_HALF);
    }

    /** Whether a PINGREQ is answered. */
    public boolean answersPings() {
        return !faults.contains(BrokerConnectionFault.ANSWERS_NO_PING);
    }

    /** Whether a PINGREQ ends the connection. */
    public boolean hangsUpOnPings() {
        return faults.contains(BrokerConnectionFault.HANGS_UP_ON_PING);
    }

    /** How many messages wait for a device that is away. */
    public int offlineQueueLimit() {
        if (faults.contains(BrokerDeliveryFault.QUEUES_NOTHING)) {
            return 0;
        }
        return faults.contains(BrokerDeliveryFault.QUEUES_ONE) ? 1 : Integer.MAX_VALUE;
    }

    /** How many messages may wait for their PUBACK without others being lost. */
    public int inFlightLimit() {
        return faults.contains(BrokerDeliveryFault.DROPS_ABOVE_3_IN_FLIGHT) ? FEW : Integer.MAX_VALUE;
    }

    /** When what was not acknowledged is sent again. */
    public RedeliveryPolicy resending() {
        if (faults.contains(BrokerDeliveryFault.FORGETS_UNACKNOWLEDGED)) {
            return RedeliveryPolicy.NEVER;
        }
        return faults.contains(BrokerDeliveryFault.SENDS_AGAIN_AFTER_SUBSCRIBE)
                ? RedeliveryPolicy.AFTER_SUBSCRIBE
                : RedeliveryPolicy.AFTER_CONNACK;
    }

    /** Whether a message is kept for later subscribers. */
    public boolean retains(BrokerMessage message) {
        return message.retained() || faults.contains(BrokerDeliveryFault.RETAINS_ALL);
    }

    /** Whether a message that was for nobody is kept for the first who subscribes. */
    public boolean keepsUnroutedMessages() {
        return faults.contains(BrokerDeliveryFault.KEEPS_THE_UNCLAIMED);
    }

    /**
     * A message as it comes into the broker, if it does.
     *
     * @param ofServer whether a client without a kept session sent it, as the customer's server is and no device
     */
    public Optional<BrokerMessage> incoming(BrokerMessage message, boolean ofServer) {
        if (!ofServer && faults.contains(BrokerServiceFault.SWALLOWS_STATUS)) {
            return Optional.empty();
        }
        boolean cut = !ofServer && faults.contains(BrokerServiceFault.CUTS_STATUS);
        return Optional.of(cut ? message.with(PayloadFaults.withoutLastByte(message.payload())) : message);
    }

    /** The message as it leaves the broker. */
    public BrokerMessage outgoing(BrokerMessage message) {
        BrokerMessage out = message;
        if (faults.contains(BrokerDeliveryFault.RE_ENCODES_PAYLOAD)) {
            out = out.with(PayloadFaults.reEncoded(out.payload()));
        }
        if (faults.contains(BrokerDeliveryFault.APPENDS_A_LINE_BREAK)) {
            out = out.with(PayloadFaults.withLineBreak(out.payload()));
        }
        if (faults.contains(BrokerDeliveryFault.CUTS_AT_512)) {
            out = out.with(PayloadFaults.cut(out.payload()));
        }
        return faults.contains(BrokerDeliveryFault.DELIVERS_WITH_QOS_0) ? out.with(0, out.retained()) : out;
    }
}

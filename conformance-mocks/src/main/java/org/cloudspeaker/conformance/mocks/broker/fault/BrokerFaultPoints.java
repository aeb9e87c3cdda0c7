package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.fault.FaultPoint;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** The points of the broker's work at which a fault can change what passes, from the handshake to delivery. */
public final class BrokerFaultPoints {
    /** What a client meets before MQTT. */
    public static final FaultPoint<BrokerTransportBehaviour> TRANSPORT =
            new FaultPoint<>("transport", BrokerTransportBehaviour.class);
    /** Whether a CONNECT gets an answer. */
    public static final FaultPoint<Boolean> CONNECT_ANSWERED = new FaultPoint<>("connect answered", Boolean.class);
    /** The client id under which a client is known, as it came. */
    public static final FaultPoint<String> CLIENT_ID = new FaultPoint<>("client id", String.class);
    /** Whether user name and password are right. */
    public static final FaultPoint<LoginCheck> LOGIN = new FaultPoint<>("login", LoginCheck.class);
    /** Whether a client is let in. */
    public static final FaultPoint<ConnectDecision> CONNECT = new FaultPoint<>("connect", ConnectDecision.class);
    /** Whether a second connection with a client id ends the first. */
    public static final FaultPoint<Boolean> TAKEOVER = new FaultPoint<>("takeover", Boolean.class);
    /** The silence after which a connection is ended, in milliseconds; 0: never. */
    public static final FaultPoint<Long> IDLE_LIMIT = new FaultPoint<>("idle limit", Long.class);
    /** What a PINGREQ leads to. */
    public static final FaultPoint<PingReaction> PING = new FaultPoint<>("ping", PingReaction.class);
    /** What becomes of a persistent session whose connection has ended. */
    public static final FaultPoint<SessionEnd> SESSION_END = new FaultPoint<>("session end", SessionEnd.class);
    /** Whether a subscription is allowed to read. */
    public static final FaultPoint<ReadPermission> READ = new FaultPoint<>("read", ReadPermission.class);
    /** Whether a client may publish to a topic. */
    public static final FaultPoint<Boolean> WRITE = new FaultPoint<>("write", Boolean.class);
    /** The QoS that is granted to a subscription; 128 for a refusal (MQTT 3.1.1, 3.9.3). */
    public static final FaultPoint<Integer> GRANTED_QOS = new FaultPoint<>("granted QoS", Integer.class);
    /** A message of a client before it is given to anybody. */
    public static final FaultPoint<IncomingMessage> INCOMING = new FaultPoint<>("incoming", IncomingMessage.class);
    /** A message that is given to its subscribers. */
    public static final FaultPoint<RoutedMessage> ROUTED = new FaultPoint<>("routed", RoutedMessage.class);
    /** Whether a subscription gets the messages to a topic. */
    public static final FaultPoint<TopicMatch> MATCH = new FaultPoint<>("match", TopicMatch.class);
    /** The QoS of messages to a subscription. */
    public static final FaultPoint<DeliveryQos> DELIVERY_QOS = new FaultPoint<>("delivery QoS", DeliveryQos.class);
    /** Whether a session is given messages at all. */
    public static final FaultPoint<ServedSession> SERVED = new FaultPoint<>("served", ServedSession.class);
    /** Whether a message that was for nobody is kept for the first who subscribes. */
    public static final FaultPoint<Boolean> UNROUTED = new FaultPoint<>("unrouted", Boolean.class);
    /** The way of messages to one session; asked for once in its life. */
    public static final FaultPoint<MessageFlow> FLOW = new FaultPoint<>("flow", MessageFlow.class);
    /** How many messages wait for a device that is away. */
    public static final FaultPoint<Integer> OFFLINE_QUEUE = new FaultPoint<>("offline queue", Integer.class);
    /** How many messages may wait for their PUBACK without others being lost. */
    public static final FaultPoint<Integer> IN_FLIGHT = new FaultPoint<>("in flight", Integer.class);
    /** When what was not acknowledged is sent again. */
    public static final FaultPoint<RedeliveryPolicy> REDELIVERY =
            new FaultPoint<>("redelivery", RedeliveryPolicy.class);
    /** A message as it leaves the broker. */
    public static final FaultPoint<BrokerMessage> OUTGOING = new FaultPoint<>("outgoing", BrokerMessage.class);

    private BrokerFaultPoints() {}

    /** What a PINGREQ leads to. */
    public enum PingReaction {
        /** PINGRESP (MQTT 3.1.1, 3.12.4-1). */
        ANSWER,
        /** Nothing. */
        SILENCE,
        /** The end of the connection. */
        DISCONNECT
    }

    /** When a broker sends again what was not acknowledged. */
    public enum RedeliveryPolicy {
        /** To a device that comes back (MQTT 3.1.1, 4.4.0-1). */
        AFTER_CONNACK,
        /** To a device that comes back and subscribes. */
        AFTER_SUBSCRIBE,
        /** Not at all. */
        NEVER
    }

    /**
     * Whether user name and password are right. Its text shows neither.
     *
     * @param user as it came; empty where there is none
     * @param password as it came; empty where there is none
     * @param expected the password of that user; empty if nobody has that name
     * @param known the passwords of all users
     * @param right whether the broker takes it
     */
    public record LoginCheck(
            Optional<String> user,
            Optional<String> password,
            Optional<String> expected,
            Set<String> known,
            boolean right) {
        /** Whether the password is that of the user. */
        public static LoginCheck of(
                Optional<String> user, Optional<String> password, Optional<String> expected, Set<String> known) {
            return new LoginCheck(user, password, expected, known, expected.isPresent() && expected.equals(password));
        }

        /** The same, but it is right if this holds. */
        LoginCheck rightIf(boolean also) {
            return new LoginCheck(user, password, expected, known, right || also);
        }

        @Override
        public String toString() {
            return right ? "right" : "wrong";
        }
    }

    /**
     * Whether a client is let in.
     *
     * @param clientId under which it is known
     * @param cleanSession whether it asks for a session that ends with the connection
     * @param keepAlive in seconds
     * @param peers the clients that are connected already
     * @param code of the CONNACK (MQTT 3.1.1, 3.2.2.3)
     */
    public record ConnectDecision(
            String clientId, boolean cleanSession, int keepAlive, ConnectedPeers peers, MqttConnectReturnCode code) {
        /** The same, but refused like this where a condition holds. */
        ConnectDecision refusedIf(boolean condition, MqttConnectReturnCode refusal) {
            return condition ? new ConnectDecision(clientId, cleanSession, keepAlive, peers, refusal) : this;
        }
    }

    /**
     * The clients that are connected when another one comes.
     *
     * @param count how many
     * @param same whether one of them has the same client id
     */
    public record ConnectedPeers(int count, boolean same) {}

    /**
     * What becomes of a persistent session whose connection has ended.
     *
     * @param orderly whether it ended with a DISCONNECT
     * @param kept whether the session is kept
     */
    public record SessionEnd(boolean orderly, boolean kept) {}

    /**
     * Whether a subscription is allowed to read.
     *
     * @param filter of the subscription
     * @param allowed whether it is
     */
    public record ReadPermission(TopicFilter filter, boolean allowed) {
        /** The same, but allowed if this holds. */
        ReadPermission allowedIf(boolean also) {
            return new ReadPermission(filter, allowed || also);
        }
    }

    /**
     * A message of a client before it is given to anybody.
     *
     * @param message as it came
     * @param ofDevice whether a client with a kept session sent it, as a device is and the customer's server is not
     * @param passedOn whether it is given to anybody
     */
    public record IncomingMessage(BrokerMessage message, boolean ofDevice, boolean passedOn) {}

    /**
     * A message that is given to its subscribers.
     *
     * @param message that is given
     * @param clients that are connected, in the order of their first connection
     */
    public record RoutedMessage(BrokerMessage message, ConnectedClients clients) {}

    /** The clients that are connected, in the order of their first connection, counted from 0. */
    public interface ConnectedClients {
        /** The first topic that the client at this place asked for; empty where there is none. */
        Optional<String> topicAt(int place);
    }

    /**
     * Whether a subscription gets the messages to a topic.
     *
     * @param filter of the subscription
     * @param topic of a message
     * @param matches whether it does
     */
    public record TopicMatch(TopicFilter filter, String topic, boolean matches) {
        /** The same, but it does if this holds. */
        TopicMatch matchingIf(boolean also) {
            return new TopicMatch(filter, topic, matches || also);
        }
    }

    /**
     * The QoS of messages to a subscription.
     *
     * @param qos that was granted
     * @param cameBack whether the client has been away since its session began
     */
    public record DeliveryQos(int qos, boolean cameBack) {}

    /**
     * Whether a session is given messages at all.
     *
     * @param place among those that are connected, from 0; -1 if it is not
     * @param served whether it is
     */
    public record ServedSession(int place, boolean served) {}
}

package org.cloudspeaker.conformance.client.mqtt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.BoundedFutures;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageType;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttSubAckMessage;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mqtt.MqttPackets;

/**
 * The MQTT face of one mock device: a raw MQTT 3.1.1 client that hides no packet, and ends a connection on which the
 * broker breaks the protocol. It can come back after its connection has ended. What is asked for can be waited for, or
 * taken as a future by whoever runs many devices at once. Thread-safe; it has no thread of its own.
 */
public final class MqttDeviceClient implements AutoCloseable {
    private final MqttConnectionFactory calls;
    private final MqttLogin login;
    private final Evidence evidence;
    private final MqttEvidence account;
    private final MqttInbox inbox = new MqttInbox();
    private final Consumer<MqttDelivery> arrivals;
    private volatile Optional<MqttClientProtocol> current = Optional.empty();
    private volatile CompletableFuture<DisconnectEvent> ending = new CompletableFuture<>();
    private volatile boolean sessionKept;

    /** A device that is not connected yet: how it calls, how it presents itself, and where it records. */
    public MqttDeviceClient(MqttConnectionFactory calls, MqttLogin login, Evidence evidence) {
        this(calls, login, evidence, Optional.empty());
    }

    /** The same, but what arrives is handed on, on a thread that must not be held up; its inbox stays empty. */
    public MqttDeviceClient(
            MqttConnectionFactory calls, MqttLogin login, Evidence evidence, Consumer<MqttDelivery> arrivals) {
        this(calls, login, evidence, Optional.of(arrivals));
    }

    private MqttDeviceClient(
            MqttConnectionFactory calls,
            MqttLogin login,
            Evidence evidence,
            Optional<Consumer<MqttDelivery>> arrivals) {
        this.calls = calls;
        this.arrivals = arrivals.orElse(inbox::add);
        this.login = login;
        this.evidence = evidence;
        this.account = new MqttEvidence(evidence, login);
        login.hideIn(evidence.redaction());
    }

    /** How it presents itself. */
    public MqttLogin login() {
        return login;
    }

    /** What arrived so far, on whatever connection, and is not taken yet. */
    public MqttInbox inbox() {
        return inbox;
    }

    /**
     * Opens a connection.
     *
     * @throws UnreachableException if there is no broker to refuse or accept it
     */
    public ConnectResult connect() {
        return BoundedFutures.joinResult(connectAsync());
    }

    /** The same as a future, which fails with {@link UnreachableException}; it is over within {@code limits.connect}. */
    public CompletableFuture<ConnectResult> connectAsync() {
        PendingAck pending = account.recordConnect(calls.address(), calls.conduct());
        MqttClientProtocol talk = calls.open(login, account::now, this::receive);
        current = Optional.of(talk);
        ending = talk.connection().ended();
        return calls.connack(talk).handle((connack, failure) -> {
            if (failure == null) {
                pending.recordAnswer(connack.description());
                return handleConnectResult(talk, connack);
            }
            pending.recordNoAnswer();
            talk.connection().close("the device gave up");
            throw MqttErrors.toUnreachable(failure, calls.address());
        });
    }

    private ConnectResult handleConnectResult(MqttClientProtocol talk, ConnectResult connack) {
        if (connack instanceof ConnectResult.Accepted) {
            sessionKept = !login.cleanSession();
            ending = talk.connection().ended().thenApply(end -> account.recordDisconnect(end, talk.violation()));
        } else {
            talk.connection().close("the device was refused");
        }
        if (connack instanceof ConnectResult.Accepted || connack instanceof ConnectResult.Refused) {
            evidence.met(TargetRole.BROKER);
        }
        return connack;
    }

    private void receive(MqttDelivery delivery) {
        account.recordDelivery(delivery);
        arrivals.accept(delivery);
    }

    /**
     * Asks for QoS 1 on a topic, or on what a filter takes.
     *
     * @return the SUBACK's return code: the granted QoS, or 128 for a refusal
     * @throws NoAnswerException if no SUBACK comes within {@code limits.answer}
     */
    public int subscribe(String filter) {
        return BoundedFutures.joinResult(subscribeAsync(filter));
    }

    /** The same as a future. */
    public CompletableFuture<Integer> subscribeAsync(String filter) {
        return subscribeAsync(filter, 1);
    }

    /** The same for another quality of service, 0 to 2. */
    public CompletableFuture<Integer> subscribeAsync(String filter, int qos) {
        PendingAck pending = account.recordRequest("SUBSCRIBE " + filter, "");
        protocol().addSubscription(filter);
        var suback = protocol().request(MqttMessageType.SUBACK, id -> MqttClientPackets.subscribe(filter, qos, id));
        return awaitAck(
                pending,
                "SUBACK",
                suback,
                packet -> ((MqttSubAckMessage) packet)
                        .payload()
                        .grantedQoSLevels()
                        .get(0));
    }

    /**
     * Publishes with QoS 1 and waits for the PUBACK.
     *
     * @throws NoAnswerException if none comes within {@code limits.answer}
     */
    public void publish(String topic, Payload payload) {
        BoundedFutures.joinResult(publishAsync(topic, payload));
    }

    /** The same as a future, of the packet identifier. */
    public CompletableFuture<Integer> publishAsync(String topic, Payload payload) {
        PendingAck pending = account.recordRequest("PUBLISH " + topic, payload.text());
        var puback = protocol()
                .request(MqttMessageType.PUBACK, id -> MqttPackets.publish(topic, payload, 1, false, id, false));
        return awaitAck(pending, "PUBACK", puback, MqttPackets::id);
    }

    /**
     * Sends PINGREQ and waits for the PINGRESP.
     *
     * @throws NoAnswerException if none comes within {@code limits.answer}
     */
    public void ping() {
        PendingAck pending = account.recordRequest("PINGREQ");
        var pingresp = protocol().request(MqttMessageType.PINGRESP, unused -> MqttMessage.PINGREQ);
        BoundedFutures.joinResult(awaitAck(pending, "PINGRESP", pingresp, unused -> 0));
    }

    private CompletableFuture<Integer> awaitAck(
            PendingAck pending,
            String type,
            CompletableFuture<MqttMessage> answer,
            ToIntFunction<MqttMessage> reading) {
        Duration limit = calls.address().limits().answer();
        return BoundedFutures.withTimeout(limit, answer).handle((packet, failure) -> {
            if (failure != null) {
                throw pending.missingAnswer("a " + type, limit, failure);
            }
            int read = reading.applyAsInt(packet);
            pending.recordAnswer(type.equals("SUBACK") ? type + " " + read : type);
            return read;
        });
    }

    private MqttClientProtocol protocol() {
        return current.orElseThrow(() -> new IllegalStateException("the device has not connected yet"));
    }

    /** The end of the connection, once it has come. */
    public CompletableFuture<DisconnectEvent> ended() {
        return ending.copy();
    }

    /** How the connection ended; empty if it does not within the limit. */
    public Optional<DisconnectEvent> awaitEnd(Duration limit) {
        return BoundedFutures.findWithin(limit, ending);
    }

    /** What the broker sent on this connection though MQTT 3.1.1 forbids it. */
    public Optional<String> violation() {
        return current.flatMap(MqttClientProtocol::violation);
    }

    /** Ends the connection as a device does that loses its network: without DISCONNECT. */
    public void drop() {
        current.map(MqttClientProtocol::connection).ifPresent(calls::drop);
    }

    /**
     * Ends the connection with DISCONNECT, as a device does that is switched off; does nothing where there is none. It
     * hears the broker out, which has to end the connection too, for as long as {@code limits.must-not-arrive}.
     */
    public void disconnect() {
        current.map(MqttClientProtocol::connection).ifPresent(calls::disconnectAndAwaitEnd);
    }

    /** Ends the connection and the session, so that the broker keeps nothing for this device. */
    @Override
    public void close() {
        BoundedFutures.findWithin(calls.address().limits().connect().multipliedBy(2), closeAsync());
    }

    /** The same as a future, which never fails; it is over within twice {@code limits.connect}. */
    public CompletableFuture<Boolean> closeAsync() {
        boolean forgetting = sessionKept;
        sessionKept = false;
        return calls.disconnectAndEndSession(
                current.map(MqttClientProtocol::connection), forgetting ? Optional.of(login) : Optional.empty());
    }
}

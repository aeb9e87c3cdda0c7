package org.cloudspeaker.conformance.wire.device;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.mqtt.MqttPackets;

/**
 * The MQTT face of one mock device: a raw MQTT 3.1.1 client that hides no packet, and ends a connection on which the
 * broker breaks the protocol. It can come back after its connection has ended. What is asked for can be waited for, or
 * taken as a future by whoever runs many devices at once. Thread-safe; it has no thread of its own.
 */
public final class DeviceLink implements AutoCloseable {
    private final Calls calls;
    private final Login login;
    private final Evidence evidence;
    private final Account account;
    private final Inbox inbox = new Inbox();
    private final Consumer<Delivery> arrivals;
    private volatile Optional<Conversation> current = Optional.empty();
    private volatile CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile boolean sessionKept;

    /** A device that is not connected yet: how it calls, how it presents itself, and where it records. */
    public DeviceLink(Calls calls, Login login, Evidence evidence) {
        this(calls, login, evidence, Optional.empty());
    }

    /** The same, but what arrives is handed on, on a thread that must not be held up; its inbox stays empty. */
    public DeviceLink(Calls calls, Login login, Evidence evidence, Consumer<Delivery> arrivals) {
        this(calls, login, evidence, Optional.of(arrivals));
    }

    private DeviceLink(Calls calls, Login login, Evidence evidence, Optional<Consumer<Delivery>> arrivals) {
        this.calls = calls;
        this.arrivals = arrivals.orElse(inbox::add);
        this.login = login;
        this.evidence = evidence;
        this.account = new Account(evidence, login);
        login.hideIn(evidence.redaction());
    }

    /** How it presents itself. */
    public Login login() {
        return login;
    }

    /** What arrived so far, on whatever connection, and is not taken yet. */
    public Inbox inbox() {
        return inbox;
    }

    /**
     * Opens a connection.
     *
     * @throws UnreachableException if there is no broker to refuse or accept it
     */
    public Connack connect() {
        return Waiting.result(connecting());
    }

    /** The same as a future, which fails with {@link UnreachableException}; it is over within {@code limits.connect}. */
    public CompletableFuture<Connack> connecting() {
        Pending pending = account.connecting(calls.address(), calls.conduct());
        Conversation talk = calls.open(login, account::now, this::arrived);
        current = Optional.of(talk);
        ending = talk.connection().ended();
        return calls.connack(talk).handle((connack, failure) -> {
            if (failure == null) {
                pending.answered(connack.described());
                return connected(talk, connack);
            }
            pending.unanswered();
            talk.connection().close("the device gave up");
            throw MqttTrouble.explained(failure, calls.address());
        });
    }

    private Connack connected(Conversation talk, Connack connack) {
        if (connack instanceof Connack.Accepted) {
            sessionKept = !login.cleanSession();
            ending = talk.connection().ended().thenApply(end -> account.ended(end, talk.violation()));
        } else {
            talk.connection().close("the device was refused");
        }
        if (connack instanceof Connack.Accepted || connack instanceof Connack.Refused) {
            evidence.met(Role.BROKER);
        }
        return connack;
    }

    private void arrived(Delivery delivery) {
        account.arrived(delivery);
        arrivals.accept(delivery);
    }

    /**
     * Asks for QoS 1 on a topic, or on what a filter takes.
     *
     * @return the SUBACK's return code: the granted QoS, or 128 for a refusal
     * @throws NoAnswerException if no SUBACK comes within {@code limits.answer}
     */
    public int subscribe(String filter) {
        return Waiting.result(subscribing(filter));
    }

    /** The same as a future. */
    public CompletableFuture<Integer> subscribing(String filter) {
        return subscribing(filter, 1);
    }

    /** The same for another quality of service, 0 to 2. */
    public CompletableFuture<Integer> subscribing(String filter, int qos) {
        Pending pending = account.sending("SUBSCRIBE " + filter, "");
        talk().expect(filter);
        var suback = talk().ask(MqttMessageType.SUBACK, id -> DevicePackets.subscribe(filter, qos, id));
        return owed(
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
        Waiting.result(publishing(topic, payload));
    }

    /** The same as a future, of the packet identifier. */
    public CompletableFuture<Integer> publishing(String topic, Payload payload) {
        Pending pending = account.sending("PUBLISH " + topic, payload.text());
        var puback = talk().ask(MqttMessageType.PUBACK, id -> MqttPackets.publish(topic, payload, 1, false, id, false));
        return owed(pending, "PUBACK", puback, MqttPackets::id);
    }

    /**
     * Sends PINGREQ and waits for the PINGRESP.
     *
     * @throws NoAnswerException if none comes within {@code limits.answer}
     */
    public void ping() {
        Pending pending = account.sending("PINGREQ");
        var pingresp = talk().ask(MqttMessageType.PINGRESP, unused -> MqttMessage.PINGREQ);
        Waiting.result(owed(pending, "PINGRESP", pingresp, unused -> 0));
    }

    private CompletableFuture<Integer> owed(
            Pending pending, String type, CompletableFuture<MqttMessage> answer, ToIntFunction<MqttMessage> reading) {
        Duration limit = calls.address().limits().answer();
        return Waiting.bounded(limit, answer).handle((packet, failure) -> {
            if (failure != null) {
                throw pending.missing("a " + type, limit, failure);
            }
            int read = reading.applyAsInt(packet);
            pending.answered(type.equals("SUBACK") ? type + " " + read : type);
            return read;
        });
    }

    private Conversation talk() {
        return current.orElseThrow(() -> new IllegalStateException("the device has not connected yet"));
    }

    /** The end of the connection, once it has come. */
    public CompletableFuture<Ending> ended() {
        return ending.copy();
    }

    /** How the connection ended; empty if it does not within the limit. */
    public Optional<Ending> awaitEnd(Duration limit) {
        return Waiting.ifInTime(limit, ending);
    }

    /** What the broker sent on this connection though MQTT 3.1.1 forbids it. */
    public Optional<String> violation() {
        return current.flatMap(Conversation::violation);
    }

    /** Ends the connection as a device does that loses its network: without DISCONNECT. */
    public void drop() {
        current.map(Conversation::connection).ifPresent(calls::drop);
    }

    /**
     * Ends the connection with DISCONNECT, as a device does that is switched off; does nothing where there is none. It
     * hears the broker out, which has to end the connection too, for as long as {@code limits.must-not-arrive}.
     */
    public void disconnect() {
        current.map(Conversation::connection).ifPresent(calls::hearOut);
    }

    /** Ends the connection and the session, so that the broker keeps nothing for this device. */
    @Override
    public void close() {
        Waiting.ifInTime(calls.address().limits().connect().multipliedBy(2), leaving());
    }

    /** The same as a future, which never fails; it is over within twice {@code limits.connect}. */
    public CompletableFuture<Boolean> leaving() {
        boolean forgetting = sessionKept;
        sessionKept = false;
        return calls.leave(current.map(Conversation::connection), forgetting ? Optional.of(login) : Optional.empty());
    }
}

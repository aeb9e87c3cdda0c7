package org.cloudspeaker.conformance.wire.device;

import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.cloudspeaker.conformance.wire.mqtt.MqttPackets;

/**
 * What is said on one connection, from the CONNECT on: what the broker owes, and what comes. What it may not send ends the
 * connection. Thread-safe: its state is of the event loop alone.
 */
final class Conversation {
    private final Connection connection;
    private final Conduct conduct;
    private final Consumer<MqttPublishMessage> arrivals;
    private final CompletableFuture<Connack> connack = new CompletableFuture<>();
    private final Owed owed = new Owed();
    private final Expected expected = new Expected();
    private volatile Optional<String> violation = Optional.empty();
    private boolean greeted;
    private boolean deaf;

    /**
     * A conversation that has not begun.
     *
     * @param arrivals takes each PUBLISH, on the event loop
     */
    Conversation(Connection connection, Conduct conduct, Consumer<MqttPublishMessage> arrivals) {
        this.connection = connection;
        this.conduct = conduct;
        this.arrivals = arrivals;
    }

    Connection connection() {
        return connection;
    }

    Conduct conduct() {
        return conduct;
    }

    /** What the CONNECT leads to; fails with what went wrong. */
    CompletableFuture<Connack> connack() {
        return connack;
    }

    /** What the broker sent against the rules, if it did. */
    Optional<String> violation() {
        return violation;
    }

    /** Sends a request, and promises the answer that the broker owes for it; fails with {@link EndedException}. */
    CompletableFuture<MqttMessage> ask(MqttMessageType answer, IntFunction<MqttMessage> request) {
        CompletableFuture<MqttMessage> promise = new CompletableFuture<>();
        connection.loop().execute(() -> {
            if (connection.ended().isDone()) {
                promise.completeExceptionally(
                        new EndedException(connection.ended().join()));
                return;
            }
            int id = answer == MqttMessageType.PINGRESP ? 0 : owed.nextId();
            owed.add(new Owed.Answer(answer, id), promise);
            connection.send(request.apply(id));
        });
        return promise;
    }

    /** From now on, messages to what this filter takes are expected. */
    void expect(String filter) {
        connection.loop().execute(() -> expected.add(filter));
    }

    /** A packet came. Of the event loop alone. */
    void heard(MqttMessage packet) {
        if (deaf) {
            return;
        }
        Optional<String> flaw = Flaws.of(packet);
        if (flaw.isPresent()) {
            broken(flaw.get());
        } else if (!greeted) {
            greeted(packet);
        } else if (packet instanceof MqttPublishMessage publish) {
            published(publish);
        } else {
            answered(packet);
        }
    }

    /** Nothing more will come. Of the event loop alone. */
    void finish() {
        deaf = true;
        connection.finish();
        Ending ending = connection.ended().join();
        owed.fail(new EndedException(ending));
        Optional<Throwable> trouble = connection.failure().filter(Endings::isNoEnd);
        if (ending.alert().isPresent()) {
            connack.complete(new Connack.Alerted(ending.alert().get()));
        } else if (trouble.isPresent()) {
            connack.completeExceptionally(trouble.get());
        } else {
            connack.complete(new Connack.Closed());
        }
    }

    private void greeted(MqttMessage packet) {
        if (packet instanceof MqttConnAckMessage answer) {
            greeted = true;
            int code = answer.variableHeader().connectReturnCode().byteValue();
            boolean present = answer.variableHeader().isSessionPresent();
            expected.known(!present);
            connack.complete(code == 0 ? new Connack.Accepted(present) : Connack.Refused.of(code));
        } else {
            broken("a " + packet.fixedHeader().messageType());
        }
    }

    private void published(MqttPublishMessage packet) {
        Optional<String> flaw = expected.flaw(packet);
        if (flaw.isPresent()) {
            broken(flaw.get());
            return;
        }
        String topic = packet.variableHeader().topicName();
        if (expected.isStray(topic)) { // A device takes it for a message like any other.
            violation = violation.or(() -> Optional.of("a PUBLISH to " + topic + ", which it never subscribed to"));
        }
        arrivals.accept(packet);
        int qos = packet.fixedHeader().qosLevel().value();
        if (qos > 0 && conduct.acknowledges()) {
            MqttMessageType answer = qos == 1 ? MqttMessageType.PUBACK : MqttMessageType.PUBREC;
            connection.send(MqttPackets.answer(answer, packet.variableHeader().packetId()));
        }
    }

    private void answered(MqttMessage packet) {
        MqttMessageType type = packet.fixedHeader().messageType();
        switch (type) {
            case PUBREL -> connection.send(MqttPackets.answer(MqttMessageType.PUBCOMP, MqttPackets.id(packet)));
            case PUBACK -> settle(packet, MqttPackets.id(packet));
            case SUBACK -> granted((MqttSubAckMessage) packet);
            case PINGRESP -> settle(packet, 0);
            default -> broken(type == MqttMessageType.CONNACK ? "a second CONNACK" : "a " + type);
        }
    }

    /** Each SUBSCRIBE asks for one topic. */
    private void granted(MqttSubAckMessage packet) {
        int codes = packet.payload().grantedQoSLevels().size();
        if (codes == 1) {
            settle(packet, MqttPackets.id(packet));
        } else {
            broken("a SUBACK with " + codes + " return codes for one topic");
        }
    }

    private void settle(MqttMessage packet, int id) {
        MqttMessageType type = packet.fixedHeader().messageType();
        if (!owed.settle(new Owed.Answer(type, id), packet)) {
            broken("a " + type + (id == 0 ? "" : " with packet identifier " + id) + ", which nothing was sent for");
        }
    }

    /** What may not come ends the connection (MQTT 3.1.1, 4.8). */
    private void broken(String what) {
        deaf = true;
        if (greeted) {
            violation = violation.or(() -> Optional.of(what));
            connection.end("the device ended the connection, for the broker sent " + what);
        } else {
            connection.failed(new ForeignException(what));
        }
    }
}

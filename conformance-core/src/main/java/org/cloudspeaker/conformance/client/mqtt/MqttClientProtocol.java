package org.cloudspeaker.conformance.client.mqtt;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnAckMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageType;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttPublishMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttSubAckMessage;
import org.cloudspeaker.conformance.mqtt.MqttPackets;

/**
 * What is said on one connection, from the CONNECT on: what the broker owes, and what comes. What it may not send ends the
 * connection. Thread-safe: its state is of the event loop alone.
 */
final class MqttClientProtocol {
    private final MqttConnection connection;
    private final ConnectOptions conduct;
    private final Consumer<MqttPublishMessage> arrivals;
    private final CompletableFuture<ConnectResult> connack = new CompletableFuture<>();
    private final OutstandingAcks owed = new OutstandingAcks();
    private final ExpectedPackets expected = new ExpectedPackets();
    private volatile Optional<String> violation = Optional.empty();
    private boolean greeted;
    private boolean deaf;

    /**
     * A conversation that has not begun.
     *
     * @param arrivals takes each PUBLISH, on the event loop
     */
    MqttClientProtocol(MqttConnection connection, ConnectOptions conduct, Consumer<MqttPublishMessage> arrivals) {
        this.connection = connection;
        this.conduct = conduct;
        this.arrivals = arrivals;
    }

    MqttConnection connection() {
        return connection;
    }

    ConnectOptions conduct() {
        return conduct;
    }

    /** What the CONNECT leads to; fails with what went wrong. */
    CompletableFuture<ConnectResult> connack() {
        return connack;
    }

    /** What the broker sent against the rules, if it did. */
    Optional<String> violation() {
        return violation;
    }

    /** Sends a request, and promises the answer that the broker owes for it; fails with {@link ConnectionEndedException}. */
    CompletableFuture<MqttMessage> request(MqttMessageType answer, IntFunction<MqttMessage> request) {
        CompletableFuture<MqttMessage> promise = new CompletableFuture<>();
        connection.loop().execute(() -> {
            if (connection.ended().isDone()) {
                promise.completeExceptionally(
                        new ConnectionEndedException(connection.ended().join()));
                return;
            }
            int id = answer == MqttMessageType.PINGRESP ? 0 : owed.nextId();
            owed.add(new OutstandingAcks.AckKey(answer, id), promise);
            connection.send(request.apply(id));
        });
        return promise;
    }

    /** From now on, messages to what this filter takes are expected. */
    void addSubscription(String filter) {
        connection.loop().execute(() -> expected.add(filter));
    }

    /** A packet came. Of the event loop alone. */
    void handlePacket(MqttMessage packet) {
        if (deaf) {
            return;
        }
        Optional<String> flaw = MalformedPacketCheck.describe(packet);
        if (flaw.isPresent()) {
            rejectPacket(flaw.get());
        } else if (!greeted) {
            handleConnack(packet);
        } else if (packet instanceof MqttPublishMessage publish) {
            handlePublish(publish);
        } else {
            handleAnswer(packet);
        }
    }

    /** Nothing more will come. Of the event loop alone. */
    void finish() {
        deaf = true;
        connection.finish();
        DisconnectEvent ending = connection.ended().join();
        owed.fail(new ConnectionEndedException(ending));
        Optional<Throwable> trouble = connection.failure().filter(DisconnectClassifier::isConnectFailure);
        if (ending.alert().isPresent()) {
            connack.complete(new ConnectResult.TlsAlert(ending.alert().get()));
        } else if (trouble.isPresent()) {
            connack.completeExceptionally(trouble.get());
        } else {
            connack.complete(new ConnectResult.ConnectionClosed());
        }
    }

    private void handleConnack(MqttMessage packet) {
        if (packet instanceof MqttConnAckMessage answer) {
            greeted = true;
            int code = answer.variableHeader().connectReturnCode().byteValue();
            boolean present = answer.variableHeader().isSessionPresent();
            expected.setSubscriptionsKnown(!present);
            connack.complete(code == 0 ? new ConnectResult.Accepted(present) : ConnectResult.Refused.of(code));
        } else {
            rejectPacket("a " + packet.fixedHeader().messageType());
        }
    }

    private void handlePublish(MqttPublishMessage packet) {
        Optional<String> flaw = expected.findViolation(packet);
        if (flaw.isPresent()) {
            rejectPacket(flaw.get());
            return;
        }
        String topic = packet.variableHeader().topicName();
        if (expected.isUnsubscribed(topic)) { // A device takes it for a message like any other.
            violation = violation.or(() -> Optional.of("a PUBLISH to " + topic + ", which it never subscribed to"));
        }
        arrivals.accept(packet);
        int qos = packet.fixedHeader().qosLevel().value();
        if (qos > 0 && conduct.acknowledges()) {
            MqttMessageType answer = qos == 1 ? MqttMessageType.PUBACK : MqttMessageType.PUBREC;
            connection.send(MqttPackets.answer(answer, packet.variableHeader().packetId()));
        }
    }

    private void handleAnswer(MqttMessage packet) {
        MqttMessageType type = packet.fixedHeader().messageType();
        switch (type) {
            case PUBREL -> connection.send(MqttPackets.answer(MqttMessageType.PUBCOMP, MqttPackets.id(packet)));
            case PUBACK -> settleAck(packet, MqttPackets.id(packet));
            case SUBACK -> handleSuback((MqttSubAckMessage) packet);
            case PINGRESP -> settleAck(packet, 0);
            default -> rejectPacket(type == MqttMessageType.CONNACK ? "a second CONNACK" : "a " + type);
        }
    }

    /** Each SUBSCRIBE asks for one topic. */
    private void handleSuback(MqttSubAckMessage packet) {
        int codes = packet.payload().grantedQoSLevels().size();
        if (codes == 1) {
            settleAck(packet, MqttPackets.id(packet));
        } else {
            rejectPacket("a SUBACK with " + codes + " return codes for one topic");
        }
    }

    private void settleAck(MqttMessage packet, int id) {
        MqttMessageType type = packet.fixedHeader().messageType();
        if (!owed.settle(new OutstandingAcks.AckKey(type, id), packet)) {
            rejectPacket(
                    "a " + type + (id == 0 ? "" : " with packet identifier " + id) + ", which nothing was sent for");
        }
    }

    /** What may not come ends the connection (MQTT 3.1.1, 4.8). */
    private void rejectPacket(String what) {
        deaf = true;
        if (greeted) {
            violation = violation.or(() -> Optional.of(what));
            connection.end("the device ended the connection, for the broker sent " + what);
        } else {
            connection.onFailed(new UnexpectedPacketException(what));
        }
    }
}

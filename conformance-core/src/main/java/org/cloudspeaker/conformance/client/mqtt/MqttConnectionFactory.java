package org.cloudspeaker.conformance.client.mqtt;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.client.BoundedFutures;

/**
 * How a device opens connections and ends them.
 *
 * @param network what all devices of a run share
 * @param address where the broker is
 * @param conduct how the device behaves
 */
public record MqttConnectionFactory(MqttClientResources network, BrokerAddress address, ConnectOptions conduct) {
    private static final String LEAVE = "the device took its leave";

    /** Opens a connection and sends a CONNECT. */
    MqttClientProtocol open(MqttLogin login, Supplier<Instant> clock, Consumer<MqttDelivery> arrivals) {
        MqttConnection connection = new MqttConnection(network.group().next(), clock);
        MqttClientProtocol talk = new MqttClientProtocol(
                connection, conduct, packet -> arrivals.accept(MqttClientPackets.delivery(packet, clock.get())));
        MqttConnector.open(address, network, talk, MqttClientPackets.connect(login, conduct));
        return talk;
    }

    /** What the CONNECT leads to within {@code limits.connect}. */
    CompletableFuture<ConnectResult> connack(MqttClientProtocol talk) {
        return BoundedFutures.withTimeout(address.limits().connect(), talk.connack());
    }

    /** Ends a connection without a word. */
    void drop(MqttConnection connection) {
        connection.drop();
        BoundedFutures.findWithin(address.limits().connect(), connection.ended());
    }

    /** Sends DISCONNECT and gives the broker time to end the connection. */
    void disconnectAndAwaitEnd(MqttConnection connection) {
        connection.disconnect();
        if (BoundedFutures.findWithin(address.limits().mustNotArrive(), connection.ended())
                .isEmpty()) {
            connection.close(LEAVE);
            BoundedFutures.findWithin(address.limits().connect(), connection.ended());
        }
    }

    /** Ends a connection if there is one, and then the session of a login if it has one; true when that is done. */
    CompletableFuture<Boolean> disconnectAndEndSession(
            Optional<MqttConnection> connection, Optional<MqttLogin> session) {
        CompletableFuture<Boolean> gone =
                connection.map(this::disconnect).orElseGet(() -> CompletableFuture.completedFuture(true));
        return gone.thenCompose(
                done -> session.map(this::endSession).orElseGet(() -> CompletableFuture.completedFuture(done)));
    }

    private CompletableFuture<Boolean> disconnect(MqttConnection connection) {
        connection.disconnect();
        connection.close(LEAVE);
        return BoundedFutures.withTimeout(
                        address.limits().connect(), connection.ended().copy())
                .handle((ending, late) -> ending != null);
    }

    /** Where it fails, the broker keeps the session; the next run of the same device ends it before it begins. */
    private CompletableFuture<Boolean> endSession(MqttLogin login) {
        MqttClientProtocol last = open(login.cleanSession(true), Instant::now, unexpected -> {});
        return connack(last).handle((connack, failure) -> last.connection()).thenCompose(this::disconnect);
    }
}

package org.cloudspeaker.conformance.wire.device;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How a device opens connections and ends them.
 *
 * @param network what all devices of a run share
 * @param address where the broker is
 * @param conduct how the device behaves
 */
public record Calls(DeviceNetwork network, BrokerAddress address, Conduct conduct) {
    private static final String LEAVE = "the device took its leave";

    /** Opens a connection and sends a CONNECT. */
    Conversation open(Login login, Supplier<Instant> clock, Consumer<Delivery> arrivals) {
        Connection connection = new Connection(network.group().next(), clock);
        Conversation talk = new Conversation(
                connection, conduct, packet -> arrivals.accept(DevicePackets.delivery(packet, clock.get())));
        Dial.open(address, network, talk, DevicePackets.connect(login, conduct));
        return talk;
    }

    /** What the CONNECT leads to within {@code limits.connect}. */
    CompletableFuture<Connack> connack(Conversation talk) {
        return Waiting.bounded(address.limits().connect(), talk.connack());
    }

    /** Ends a connection without a word. */
    void drop(Connection connection) {
        connection.drop();
        Waiting.ifInTime(address.limits().connect(), connection.ended());
    }

    /** Sends DISCONNECT and gives the broker time to end the connection. */
    void hearOut(Connection connection) {
        connection.disconnect();
        if (Waiting.ifInTime(address.limits().mustNotArrive(), connection.ended())
                .isEmpty()) {
            connection.close(LEAVE);
            Waiting.ifInTime(address.limits().connect(), connection.ended());
        }
    }

    /** Ends a connection if there is one, and then the session of a login if it has one; true when that is done. */
    CompletableFuture<Boolean> leave(Optional<Connection> connection, Optional<Login> session) {
        CompletableFuture<Boolean> gone =
                connection.map(this::gone).orElseGet(() -> CompletableFuture.completedFuture(true));
        return gone.thenCompose(
                done -> session.map(this::forgotten).orElseGet(() -> CompletableFuture.completedFuture(done)));
    }

    private CompletableFuture<Boolean> gone(Connection connection) {
        connection.disconnect();
        connection.close(LEAVE);
        return Waiting.bounded(address.limits().connect(), connection.ended().copy())
                .handle((ending, late) -> ending != null);
    }

    /** Where it fails, the broker keeps the session; the next run of the same device ends it before it begins. */
    private CompletableFuture<Boolean> forgotten(Login login) {
        Conversation last = open(login.cleanSession(true), Instant::now, unexpected -> {});
        return connack(last).handle((connack, failure) -> last.connection()).thenCompose(this::gone);
    }
}

package org.cloudspeaker.conformance.client.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.libs.netty.channel.Channel;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelFutureListener;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelHandlerContext;
import org.cloudspeaker.conformance.libs.netty.channel.EventLoop;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;

/**
 * One connection of a device, from the first try to its end, and who ended it for what reason. It does not know what is
 * said on it. Thread-safe: what is to be done is done on its event loop, in the order in which it is asked for.
 */
@SuppressWarnings("FutureReturnValueIgnored") // What comes of a close is heard of as the end of the connection.
final class MqttConnection {
    private final EventLoop loop;
    private final Supplier<Instant> clock;
    private final CompletableFuture<DisconnectEvent> ended = new CompletableFuture<>();
    private Optional<Channel> channel = Optional.empty();
    private Optional<String> own = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private OptionalLong began = OptionalLong.empty();

    MqttConnection(EventLoop loop, Supplier<Instant> clock) {
        this.loop = loop;
        this.clock = clock;
    }

    EventLoop loop() {
        return loop;
    }

    /** Its end, once it has come. */
    CompletableFuture<DisconnectEvent> ended() {
        return ended;
    }

    /** What came from below, if anything did. Of the event loop alone. */
    Optional<Throwable> failure() {
        return failure;
    }

    /** The connection is there; with TLS, nothing can be said yet. Of the event loop alone. */
    void onOpened(Channel open) {
        channel = Optional.of(open);
        if (own.isPresent()) {
            open.close();
        }
    }

    /** It cannot be opened, or an error comes from below. Of the event loop alone. */
    void onFailed(Throwable cause) {
        failure = failure.or(() -> Optional.of(cause));
        channel.ifPresentOrElse(Channel::close, this::finish);
    }

    /** It is over. Of the event loop alone. */
    void finish() {
        long lasted = began.isPresent() ? System.nanoTime() - began.getAsLong() : 0;
        ended.complete(DisconnectClassifier.of(clock.get(), Duration.ofNanos(lasted), own, failure));
    }

    /** Ends it for this reason, whatever the device was about to end it for. Of the event loop alone. */
    void end(String reason) {
        own = Optional.of(reason);
        channel.ifPresentOrElse(Channel::close, this::finish);
    }

    /** Sends the first packet, from which on it lasts. Of the event loop alone. */
    void begin(MqttMessage connect) {
        began = OptionalLong.of(System.nanoTime());
        send(connect);
    }

    /** Sends a packet. */
    void send(MqttMessage packet) {
        loop.execute(() -> channel.ifPresent(
                open -> open.writeAndFlush(packet).addListener(ChannelFutureListener.CLOSE_ON_FAILURE)));
    }

    /** Sends DISCONNECT; the broker has to end the connection then. */
    void disconnect() {
        loop.execute(() -> own = own.or(() -> Optional.of("the device took its leave")));
        send(MqttMessage.DISCONNECT);
    }

    /** Ends it for a reason of the device's own, over TLS with a word of it. */
    void close(String reason) {
        loop.execute(() -> end(own.orElse(reason)));
    }

    /** Of a channel that has ended already, the pipeline is empty. */
    private static void dropped(Channel open) {
        ChannelHandlerContext first = open.pipeline().firstContext();
        if (first != null) {
            first.close();
        }
    }

    /** Ends it as a device does that loses its network: no DISCONNECT, and no word of TLS. */
    void drop() {
        loop.execute(() -> {
            own = own.or(() -> Optional.of("the device dropped the connection"));
            channel.ifPresentOrElse(MqttConnection::dropped, this::finish);
        });
    }
}

package org.cloudspeaker.conformance.client.mqtt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageType;

/** The answers that a broker owes on one connection. Of the event loop alone. */
final class OutstandingAcks {
    private static final int LAST_ID = 65_535;

    private final Map<AckKey, Deque<CompletableFuture<MqttMessage>>> open = new HashMap<>();
    private int lastId;

    /**
     * An answer.
     *
     * @param type its kind
     * @param packetId which request it is for; 0 where there is no identifier
     */
    record AckKey(MqttMessageType type, int packetId) {}

    /** An identifier that nothing is waiting under, as long as fewer than 65,535 requests are open. */
    int nextId() {
        lastId = lastId % LAST_ID + 1;
        return lastId;
    }

    void add(AckKey answer, CompletableFuture<MqttMessage> promise) {
        open.computeIfAbsent(answer, unused -> new ArrayDeque<>()).add(promise);
    }

    /** Takes an answer that came; false if nobody waits for it. */
    boolean settle(AckKey answer, MqttMessage packet) {
        Deque<CompletableFuture<MqttMessage>> waiting = open.getOrDefault(answer, new ArrayDeque<>());
        Optional<CompletableFuture<MqttMessage>> first = Optional.ofNullable(waiting.poll());
        if (waiting.isEmpty()) {
            open.remove(answer);
        }
        first.ifPresent(promise -> promise.complete(packet));
        return first.isPresent();
    }

    /** Nothing of it will come any more. */
    void fail(Throwable reason) {
        open.values().forEach(waiting -> waiting.forEach(promise -> promise.completeExceptionally(reason)));
        open.clear();
    }
}

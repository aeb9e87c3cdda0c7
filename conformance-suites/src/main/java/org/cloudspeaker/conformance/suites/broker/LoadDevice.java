package org.cloudspeaker.conformance.suites.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** One device of a {@link DeviceLoad}: what is for it, and what it got. */
final class LoadDevice {
    private static final int REFUSED = 128;

    private final String sn;
    private final String topic;
    private final MqttDeviceClient device;
    private volatile Optional<String> refusal = Optional.of("it did not try");
    private final List<Payload> burst = new ArrayList<>();

    LoadDevice(String sn, BrokerClients broker) {
        this.sn = sn;
        topic = broker.topicOf(sn);
        device = broker.unrecordedDevice(broker.login(sn).cleanSession(true));
    }

    String sn() {
        return sn;
    }

    /** Why it was not let in; empty once it was. */
    Optional<String> refusal() {
        return refusal;
    }

    /** Connects and subscribes; over within the limits, and never fails. */
    CompletableFuture<?> connectAndSubscribe() {
        return device.connectAsync().thenCompose(this::subscribing).handle((granted, failure) -> {
            refusal = failure == null ? granted : Optional.of(reason(failure));
            return refusal;
        });
    }

    private CompletableFuture<Optional<String>> subscribing(ConnectResult connack) {
        return connack instanceof ConnectResult.Accepted
                ? device.subscribeAsync(topic)
                        .thenApply(code -> code == REFUSED ? Optional.of("SUBACK " + code) : Optional.empty())
                : CompletableFuture.completedFuture(Optional.of(connack.description()));
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }

    List<Payload> expect(Payload own) {
        burst.add(own);
        return List.of(own);
    }

    Stream<Payload> burst() {
        return burst.stream();
    }

    /** What comes until all of its own is there. */
    List<Payload> receive(Duration lull, Duration limit) {
        Set<Payload> missing = new HashSet<>(burst);
        return device
                .inbox()
                .takeUntil(delivery -> missing.remove(delivery.payload()) && missing.isEmpty(), lull, limit)
                .stream()
                .map(MqttDelivery::payload)
                .toList();
    }

    /** How much of its own did not come, if any. */
    Optional<String> missing(List<Payload> heard) {
        long missing = burst.stream().filter(one -> !heard.contains(one)).count();
        return missing == 0
                ? Optional.empty()
                : Optional.of(sn + " got " + (burst.size() - missing) + " of " + burst.size());
    }

    /** What came of another's, if any did. */
    Optional<String> foreign(List<Payload> heard, Set<Payload> all) {
        return heard.stream()
                .filter(one -> all.contains(one) && !burst.contains(one))
                .findFirst()
                .map(one -> sn + " got one that was for another device");
    }
}

package org.cloudspeaker.conformance.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.client.mqtt.ConnectOptions;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.DisconnectEvent;
import org.cloudspeaker.conformance.client.mqtt.MqttConnectionFactory;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.TopicSubscriptions;
import org.cloudspeaker.conformance.evidence.Monitor;
import org.cloudspeaker.conformance.fault.ActiveFaults;

/**
 * A speaker at the broker: it connects, subscribes after every CONNACK, and comes back for as long as it is switched on.
 * Thread-safe; it has no thread of its own.
 */
final class DeviceBrokerSession implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final MockDeviceConfig.ServerConnections connections;
    private final ActiveFaults faults;
    private final DeviceEventPublisher diary;
    private final Duration pause;
    private final MqttDeviceClient link;
    private final Monitor monitor = new Monitor();
    private boolean on;
    private boolean listening;

    DeviceBrokerSession(
            MockDeviceConfig settings,
            DeviceRuntime resources,
            DeviceEventPublisher diary,
            Consumer<MqttDelivery> arrivals) {
        this.connections = settings.connections();
        this.faults = DeviceFaultEffects.active(settings.faults(), resources.clock());
        this.diary = diary;
        this.pause = settings.firmware().pace().beforeReconnect();
        MqttConnectionFactory calls = new MqttConnectionFactory(
                resources.network(),
                faults.apply(DeviceFaultPoints.BROKER, connections.broker()),
                ConnectOptions.standard());
        this.link = new MqttDeviceClient(
                calls, faults.apply(DeviceFaultPoints.LOGIN, connections.login()), resources.evidence(), arrivals);
    }

    /** Begins to connect, and to come back. */
    void start() {
        setState(true, false);
        connect(pause);
    }

    /** Whether it is subscribed, now or within this time. */
    boolean awaitSubscribed(Duration limit) {
        return monitor.await(() -> Optional.of(listening).filter(it -> it), limit)
                .isPresent();
    }

    /** Loses its connection without a word. */
    void dropConnection() {
        link.drop();
    }

    /** Takes its leave, and lets the broker forget it. */
    @Override
    public void close() {
        setState(false, false);
        link.close();
    }

    /** Takes its leave, and stays known at the broker. */
    void switchOff() {
        setState(false, false);
        link.disconnect();
    }

    private void connect(Duration nextPause) {
        var unused = link.connectAsync().handle((connack, failure) -> {
            if (connack instanceof ConnectResult.Accepted accepted) {
                handleAccepted(accepted);
            } else {
                String reason = connack == null ? reason(failure) : connack.description();
                diary.publish(at -> new DeviceEvent.ConnectFailed(at, reason));
                reconnectAfter(nextPause);
            }
            return nextPause;
        });
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }

    private void handleAccepted(ConnectResult.Accepted accepted) {
        String broker = connections.broker().uri();
        diary.publish(at -> new DeviceEvent.Connected(at, broker, accepted.sessionPresent()));
        var unused = link.ended().thenAccept(this::handleDisconnect);
        TopicSubscriptions own = faults.apply(
                DeviceFaultPoints.SUBSCRIPTIONS, new TopicSubscriptions(connections.topic(), List.of(), 1));
        var unused2 = link.subscribeAsync(own.filter(), own.qos()).handle((granted, failure) -> {
            if (failure == null) {
                diary.publish(at -> new DeviceEvent.Subscribed(at, own.filter(), granted));
                setState(isOn(), granted <= 2);
            }
            own.others().forEach(this::subscribeAlso);
            return own;
        });
    }

    private void subscribeAlso(String filter) {
        var unused = link.subscribeAsync(filter);
    }

    private void handleDisconnect(DisconnectEvent ending) {
        setState(isOn(), false);
        diary.publish(at -> new DeviceEvent.Disconnected(at, ending.reason()));
        if (faults.apply(DeviceFaultPoints.RECONNECT, true)) {
            reconnectAfter(pause);
        }
    }

    /** After a pause that grows while there is no broker. */
    private void reconnectAfter(Duration after) {
        if (isOn()) {
            Duration next = after.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : after.multipliedBy(2);
            Executor later = CompletableFuture.delayedExecutor(after.toNanos(), TimeUnit.NANOSECONDS);
            later.execute(() -> {
                if (isOn()) {
                    connect(next);
                }
            });
        }
    }

    private boolean isOn() {
        return monitor.read(() -> on);
    }

    private void setState(boolean switchedOn, boolean subscribed) {
        monitor.change(() -> {
            on = switchedOn;
            listening = subscribed;
        });
    }
}

package org.cloudspeaker.conformance.wire.speaker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.wire.Monitor;
import org.cloudspeaker.conformance.wire.device.Calls;
import org.cloudspeaker.conformance.wire.device.Conduct;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.device.Delivery;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.Ending;

/**
 * A speaker at the broker: it connects, subscribes after every CONNACK, and comes back for as long as it is switched on.
 * Thread-safe; it has no thread of its own.
 */
final class Presence implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SpeakerSettings.Connections connections;
    private final SpeakerManners manners;
    private final Diary diary;
    private final Duration pause;
    private final DeviceLink link;
    private final Monitor monitor = new Monitor();
    private boolean on;
    private boolean listening;

    Presence(SpeakerSettings settings, Resources resources, Diary diary, Consumer<Delivery> arrivals) {
        this.connections = settings.connections();
        this.manners = new SpeakerManners(settings.faults());
        this.diary = diary;
        this.pause = settings.firmware().pace().beforeReconnect();
        CertificateManners shown = new CertificateManners(settings.faults(), resources.clock());
        Calls calls = new Calls(resources.network(), shown.broker(connections.broker()), Conduct.usual());
        this.link = new DeviceLink(calls, manners.login(connections.login()), resources.evidence(), arrivals);
    }

    /** Begins to connect, and to come back. */
    void begin() {
        set(true, false);
        connect(pause);
    }

    /** Whether it is subscribed, now or within this time. */
    boolean awaitListening(Duration limit) {
        return monitor.await(() -> Optional.of(listening).filter(it -> it), limit)
                .isPresent();
    }

    /** Loses its connection without a word. */
    void cut() {
        link.drop();
    }

    /** Takes its leave, and lets the broker forget it. */
    @Override
    public void close() {
        set(false, false);
        link.close();
    }

    /** Takes its leave, and stays known at the broker. */
    void switchOff() {
        set(false, false);
        link.disconnect();
    }

    private void connect(Duration nextPause) {
        var unused = link.connecting().handle((connack, failure) -> {
            if (connack instanceof Connack.Accepted accepted) {
                accepted(accepted);
            } else {
                String reason = connack == null ? reason(failure) : connack.described();
                diary.note(at -> new SpeakerEvent.NotConnected(at, reason));
                again(nextPause);
            }
            return nextPause;
        });
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }

    private void accepted(Connack.Accepted accepted) {
        String broker = connections.broker().uri();
        diary.note(at -> new SpeakerEvent.Connected(at, broker, accepted.sessionPresent()));
        var unused = link.ended().thenAccept(this::ended);
        String filter = manners.filter(connections.topic());
        var unused2 = link.subscribing(filter, manners.qos()).handle((granted, failure) -> {
            if (failure == null) {
                diary.note(at -> new SpeakerEvent.Subscribed(at, filter, granted));
                set(isOn(), granted <= 2);
            }
            manners.secondFilter(connections.topic()).ifPresent(this::listenToo);
            return filter;
        });
    }

    private void listenToo(String filter) {
        var unused = link.subscribing(filter);
    }

    private void ended(Ending ending) {
        set(isOn(), false);
        diary.note(at -> new SpeakerEvent.Disconnected(at, ending.reason()));
        if (manners.comesBack()) {
            again(pause);
        }
    }

    /** After a pause that grows while there is no broker. */
    private void again(Duration after) {
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

    private void set(boolean switchedOn, boolean subscribed) {
        monitor.change(() -> {
            on = switchedOn;
            listening = subscribed;
        });
    }
}

package org.cloudspeaker.conformance.junit.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.wire.Monitor;
import org.cloudspeaker.conformance.wire.speaker.SpeakerEvent;

/** What happened to a mock device, in order. Thread-safe. */
public final class DeviceEvents {
    private final Monitor monitor = new Monitor();
    private final List<SpeakerEvent> events = new ArrayList<>();
    private int taken;

    DeviceEvents() {}

    void add(SpeakerEvent event) {
        monitor.change(() -> events.add(event));
    }

    /** All events so far. */
    public List<SpeakerEvent> all() {
        return monitor.read(() -> List.copyOf(events));
    }

    /** The next event of this type, passing over others; empty where none comes in time. Each is given once. */
    public <T extends SpeakerEvent> Optional<T> await(Class<T> type, Duration limit) {
        return monitor.await(() -> next(type), limit);
    }

    private <T extends SpeakerEvent> Optional<T> next(Class<T> type) {
        while (taken < events.size()) {
            SpeakerEvent event = events.get(taken++);
            if (type.isInstance(event)) {
                return Optional.of(type.cast(event));
            }
        }
        return Optional.empty();
    }
}

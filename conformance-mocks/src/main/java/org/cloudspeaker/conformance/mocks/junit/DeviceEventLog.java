package org.cloudspeaker.conformance.mocks.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.device.DeviceEvent;
import org.cloudspeaker.conformance.evidence.Monitor;

/** What happened to a mock device, in order. Thread-safe. */
public final class DeviceEventLog {
    private final Monitor monitor = new Monitor();
    private final List<DeviceEvent> events = new ArrayList<>();
    private int taken;

    DeviceEventLog() {}

    void add(DeviceEvent event) {
        monitor.change(() -> events.add(event));
    }

    /** All events so far. */
    public List<DeviceEvent> all() {
        return monitor.read(() -> List.copyOf(events));
    }

    /** The next event of this type, passing over others; empty where none comes in time. Each is given once. */
    public <T extends DeviceEvent> Optional<T> await(Class<T> type, Duration limit) {
        return monitor.await(() -> next(type), limit);
    }

    private <T extends DeviceEvent> Optional<T> next(Class<T> type) {
        while (taken < events.size()) {
            DeviceEvent event = events.get(taken++);
            if (type.isInstance(event)) {
                return Optional.of(type.cast(event));
            }
        }
        return Optional.empty();
    }
}

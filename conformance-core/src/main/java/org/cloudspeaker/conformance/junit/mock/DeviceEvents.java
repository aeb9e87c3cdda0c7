package org.cloudspeaker.conformance.junit.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.cloudspeaker.conformance.wire.speaker.SpeakerEvent;

/** What happened to a mock device, in order. Thread-safe. */
public final class DeviceEvents {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<SpeakerEvent> events = new ArrayList<>();
    private int taken;

    DeviceEvents() {}

    void add(SpeakerEvent event) {
        lock.lock();
        try {
            events.add(event);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All events so far. */
    public List<SpeakerEvent> all() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    /** The next event of this type, passing over others; empty where none comes in time. Each is given once. */
    public <T extends SpeakerEvent> Optional<T> await(Class<T> type, Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (true) {
                while (taken < events.size()) {
                    SpeakerEvent event = events.get(taken++);
                    if (type.isInstance(event)) {
                        return Optional.of(type.cast(event));
                    }
                }
                if (left <= 0) {
                    return Optional.empty();
                }
                left = more.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}

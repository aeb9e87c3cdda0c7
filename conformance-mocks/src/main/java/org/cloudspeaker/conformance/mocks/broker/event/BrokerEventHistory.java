package org.cloudspeaker.conformance.mocks.broker.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.evidence.Monitor;

/**
 * What a broker saw. Thread-safe and bounded: of more than {@value #MOST} events the oldest are let go.
 */
public final class BrokerEventHistory {
    private static final int MOST = 50_000;

    private final Monitor monitor = new Monitor();
    private final List<BrokerEvent> events = new ArrayList<>();
    private final List<Consumer<BrokerEvent>> followers = new CopyOnWriteArrayList<>();
    private long dropped;

    public BrokerEventHistory() {}

    /** All events that are kept, oldest first. */
    public List<BrokerEvent> events() {
        return monitor.read(() -> List.copyOf(events));
    }

    /** All events of one type that are kept, oldest first. */
    public <T extends BrokerEvent> List<T> events(Class<T> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The number of events so far: a place to wait from. */
    public long position() {
        return monitor.read(() -> dropped + events.size());
    }

    /** The first event of this type that fits, past or to come; empty when there is none within the limit. */
    public <T extends BrokerEvent> Optional<T> await(Class<T> type, Predicate<? super T> which, Duration limit) {
        return awaitFrom(0, type, which, limit);
    }

    /** As {@link #await}, but blind to what was before the mark. Ends early, and empty, when interrupted. */
    public <T extends BrokerEvent> Optional<T> awaitFrom(
            long mark, Class<T> type, Predicate<? super T> which, Duration limit) {
        AtomicLong next = new AtomicLong(mark);
        return monitor.await(() -> from(next, type, which), limit);
    }

    private <T extends BrokerEvent> Optional<T> from(AtomicLong next, Class<T> type, Predicate<? super T> which) {
        for (; next.get() < dropped + events.size(); next.incrementAndGet()) {
            BrokerEvent event = events.get((int) (Math.max(next.get(), dropped) - dropped));
            if (type.isInstance(event) && which.test(type.cast(event))) {
                return Optional.of(type.cast(event));
            }
        }
        return Optional.empty();
    }

    /**
     * Has this one hear of every event from now on, at once and in order. It is called on the broker's own thread, and
     * so it is quick and does not throw.
     */
    public void addListener(Consumer<BrokerEvent> follower) {
        followers.add(follower);
    }

    public void add(BrokerEvent event) {
        monitor.change(() -> {
            if (events.size() == MOST) {
                events.subList(0, MOST / 2).clear();
                dropped += MOST / 2;
            }
            events.add(event);
        });
        followers.forEach(follower -> follower.accept(event));
    }
}

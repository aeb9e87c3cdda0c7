package org.cloudspeaker.conformance.client.mqtt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What arrived at a device, in the order in which it came. Thread-safe. */
public final class MqttInbox {
    private final BlockingQueue<TimedDelivery> arrivals = new LinkedBlockingQueue<>();

    /** A delivery, and when it came by {@link System#nanoTime}, which no change of the clock disturbs. */
    private record TimedDelivery(MqttDelivery delivery, long nanos) {}

    void add(MqttDelivery delivery) {
        arrivals.add(new TimedDelivery(delivery, System.nanoTime()));
    }

    /**
     * When the next delivery of this kind came by {@link System#nanoTime}, if one comes in time; others before it are
     * dropped.
     */
    public OptionalLong arrivalOf(Predicate<MqttDelivery> wanted, Duration limit) {
        List<TimedDelivery> taken = take(wanted, limit, limit);
        return taken.isEmpty() || !wanted.test(taken.get(taken.size() - 1).delivery())
                ? OptionalLong.empty()
                : OptionalLong.of(taken.get(taken.size() - 1).nanos());
    }

    /** The next delivery of this kind, if one comes in time; others before it are dropped. */
    public Optional<MqttDelivery> await(Predicate<MqttDelivery> wanted, Duration limit) {
        List<MqttDelivery> taken = takeUntil(wanted, limit);
        return taken.isEmpty() || !wanted.test(taken.get(taken.size() - 1))
                ? Optional.empty()
                : Optional.of(taken.get(taken.size() - 1));
    }

    /** Everything that comes until the first delivery of this kind, it included, or until the time is over. */
    public List<MqttDelivery> takeUntil(Predicate<MqttDelivery> last, Duration limit) {
        return takeUntil(last, limit, limit);
    }

    /**
     * Everything that comes until the first delivery of this kind, it included.
     *
     * @param lull the longest wait between two deliveries
     * @param limit the longest wait in all
     */
    public List<MqttDelivery> takeUntil(Predicate<MqttDelivery> last, Duration lull, Duration limit) {
        return take(last, lull, limit).stream().map(TimedDelivery::delivery).toList();
    }

    private List<TimedDelivery> take(Predicate<MqttDelivery> last, Duration lull, Duration limit) {
        List<TimedDelivery> taken = new ArrayList<>();
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos(); left > 0; left = deadline - System.nanoTime()) {
                TimedDelivery next = arrivals.poll(Math.min(left, lull.toNanos()), TimeUnit.NANOSECONDS);
                if (next == null) {
                    return taken;
                }
                taken.add(next);
                if (last.test(next.delivery())) {
                    return taken;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return taken;
    }
}

package org.cloudspeaker.conformance.cli.mock.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.device.DeviceEvent;
import org.cloudspeaker.conformance.firmware.FirmwareReaction;

/** Counts the events of many devices, and shows the first failures. Thread-safe. */
public final class FleetLog {
    private static final int MOST_SHOWN = 10;
    private static final int MOST_TIMES = 1_000_000;
    private static final double PERCENTILE = 0.95;

    private final LiveLog live;
    private final int devices;
    private final Set<String> listening = new HashSet<>();
    private final Map<String, Instant> asked = new HashMap<>();
    private final List<Duration> times = new ArrayList<>();
    private int sales;
    private int approved;
    private int lost;
    private int shown;
    private boolean over;

    /** A log for this number of devices. */
    public FleetLog(LiveLog live, int devices) {
        this.live = live;
        this.devices = devices;
    }

    /** Logs an event of one of them. */
    public synchronized void log(String sn, DeviceEvent event) {
        if (over) {
            return;
        }
        if (event instanceof DeviceEvent.Subscribed subscribed && subscribed.isGranted()) {
            if (listening.add(sn) && listening.size() == devices) {
                live.say("ready " + devices + " devices");
            }
        } else if (event instanceof DeviceEvent.MessageHandled reacted
                && reacted.reaction() instanceof FirmwareReaction.AmountPlayback plays
                && plays.mode() == FirmwareReaction.BroadcastMode.GUIDANCE) {
            asked.put(sn, event.at());
        } else if (event instanceof DeviceEvent.SaleCompleted sold) {
            countSale(sn, sold);
        } else if (event instanceof DeviceEvent.ConnectFailed || event instanceof DeviceEvent.Disconnected) {
            lost++;
            show(sn, event);
        }
    }

    private void countSale(String sn, DeviceEvent.SaleCompleted sold) {
        sales++;
        Optional<Instant> begin = Optional.ofNullable(asked.remove(sn));
        if (!sold.approved()) {
            show(sn, sold);
        } else {
            approved++;
            begin.filter(at -> times.size() < MOST_TIMES)
                    .ifPresent(at -> times.add(Duration.between(at, sold.at().plus(sold.took()))));
        }
        notifyAll();
    }

    /** Waits, within this limit, until every device that was asked for a payment has sold; later events are not counted. */
    public synchronized void awaitEnd(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos(); !asked.isEmpty() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        over = true;
    }

    private void show(String sn, DeviceEvent event) {
        if (shown < MOST_SHOWN) {
            shown++;
            live.show(List.of(live.event(event.at(), "device", sn, event.sentence())));
        } else if (shown == MOST_SHOWN) {
            shown++;
            live.say("further ones are counted but not shown");
        }
    }

    /** {@code 100 of 100 devices subscribed; 100 sales, 100 approved; ...}. */
    public synchronized String summary() {
        String counts = listening.size() + " of " + devices + " devices subscribed; " + sales + " sales, " + approved
                + " approved; " + lost + " connections failed or lost";
        Collections.sort(times);
        return times.isEmpty()
                ? counts
                : counts + "; from broadcast to approval: median " + at(0.5) + " ms, 95th percentile " + at(PERCENTILE)
                        + " ms, longest " + at(1) + " ms";
    }

    private long at(double share) {
        int index = Math.max(0, (int) Math.ceil(share * times.size()) - 1);
        return times.get(index).toMillis();
    }
}

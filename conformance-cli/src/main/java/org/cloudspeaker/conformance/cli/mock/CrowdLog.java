package org.cloudspeaker.conformance.cli.mock;

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
import org.cloudspeaker.conformance.firmware.Reaction;
import org.cloudspeaker.conformance.wire.speaker.SpeakerEvent;

/** Counts what happens to many devices, and shows the first of what goes wrong. Thread-safe. */
final class CrowdLog {
    private static final int MOST_SHOWN = 10;
    private static final int MOST_TIMES = 1_000_000;
    private static final double PERCENTILE = 0.95;

    private final Live live;
    private final int devices;
    private final Set<String> listening = new HashSet<>();
    private final Map<String, Instant> asked = new HashMap<>();
    private final List<Duration> times = new ArrayList<>();
    private int sales;
    private int approved;
    private int lost;
    private int shown;
    private boolean over;

    /** For so many devices. */
    CrowdLog(Live live, int devices) {
        this.live = live;
        this.devices = devices;
    }

    /** Something happened to one of them. */
    synchronized void happened(String sn, SpeakerEvent event) {
        if (over) {
            return;
        }
        if (event instanceof SpeakerEvent.Subscribed subscribed && subscribed.listens()) {
            if (listening.add(sn) && listening.size() == devices) {
                live.say("ready " + devices + " devices");
            }
        } else if (event instanceof SpeakerEvent.Reacted reacted
                && reacted.reaction() instanceof Reaction.Plays plays
                && plays.mode() == Reaction.Mode.GUIDANCE) {
            asked.put(sn, event.at());
        } else if (event instanceof SpeakerEvent.Sold sold) {
            sold(sn, sold);
        } else if (event instanceof SpeakerEvent.NotConnected || event instanceof SpeakerEvent.Disconnected) {
            lost++;
            show(sn, event);
        }
    }

    private void sold(String sn, SpeakerEvent.Sold sold) {
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

    /** Waits until every device that was asked to has sold, for so long at most; what happens then is not counted. */
    synchronized void awaitEnd(Duration limit) {
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

    private void show(String sn, SpeakerEvent event) {
        if (shown < MOST_SHOWN) {
            shown++;
            live.show(List.of(live.event(event.at(), "device", sn, event.sentence())));
        } else if (shown == MOST_SHOWN) {
            shown++;
            live.say("more of these are counted and not shown");
        }
    }

    /** {@code 100 of 100 devices listened; 100 sales, 100 approved; ...}. */
    synchronized String sum() {
        String counts = listening.size() + " of " + devices + " devices listened; " + sales + " sales, " + approved
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

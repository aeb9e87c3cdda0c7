package org.cloudspeaker.conformance.wire.speaker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * What a speaker is busy with: it takes one message at a time, and drops what comes meanwhile (device firmware V1.0.4).
 * Thread-safe.
 */
final class Guidance {
    private static final Pattern AMOUNT = Pattern.compile("\\d+\\.\\d\\d");

    private final Pace pace;
    private final Diary diary;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asks = lock.newCondition();
    private boolean busy;
    private Optional<String> asking = Optional.empty();
    private Runnable whenAsking = () -> {};
    /** Counts what it was busy with, so that what ends late ends nothing else. */
    private long turn;

    Guidance(Pace pace, Diary diary) {
        this.pace = pace;
        this.diary = diary;
    }

    /** The amount in minor units of what is shown; empty where it is none. */
    static OptionalLong amount(String display) {
        return AMOUNT.matcher(display).matches()
                ? OptionalLong.of(new BigDecimal(display).movePointRight(2).longValueExact())
                : OptionalLong.empty();
    }

    /** Tells whenever it asks for a card, from now on; on the network's thread. */
    void onAsking(Runnable listener) {
        lock.lock();
        try {
            whenAsking = listener;
        } finally {
            lock.unlock();
        }
    }

    /** Asks for a card; false if it is busy. */
    boolean ask(String display) {
        Runnable told;
        lock.lock();
        try {
            if (busy) {
                return false;
            }
            begin(Optional.of(display));
            asks.signalAll();
            told = whenAsking;
            long own = turn;
            after(pace.cardPatience(), () -> giveUp(own, display));
        } finally {
            lock.unlock();
        }
        told.run();
        return true;
    }

    /** Shows an amount for a while; false if it is busy. */
    boolean announce(Duration shown) {
        lock.lock();
        try {
            if (busy) {
                return false;
            }
            begin(Optional.empty());
            long own = turn;
            endAfter(shown, own);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The amount in minor units that a card is asked for, now or within this time; from then on no other card is taken. */
    Optional<Long> takeWithin(Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (asking.isEmpty() && left > 0) {
                left = asks.awaitNanos(left);
            }
            Optional<String> shown = asking;
            asking = Optional.empty();
            OptionalLong amount = shown.map(Guidance::amount).orElse(OptionalLong.empty());
            if (shown.isPresent() && amount.isEmpty()) {
                end(turn);
            }
            return amount.isPresent() ? Optional.of(amount.getAsLong()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Asks for twice as much, if it asks for anything. */
    void doubleIt() {
        lock.lock();
        try {
            asking = asking.map(shown ->
                    new BigDecimal(shown).multiply(BigDecimal.valueOf(2)).toPlainString());
        } finally {
            lock.unlock();
        }
    }

    /** Shows for a while what became of a sale. */
    void finishSale() {
        lock.lock();
        try {
            endAfter(pace.afterSale(), turn);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what it was busy with. */
    void drop() {
        lock.lock();
        try {
            end(turn);
        } finally {
            lock.unlock();
        }
    }

    private void begin(Optional<String> display) {
        busy = true;
        asking = display;
        turn++;
    }

    private void endAfter(Duration shown, long own) {
        if (shown.isZero()) {
            end(own);
        } else {
            after(shown, () -> {
                lock.lock();
                try {
                    end(own);
                } finally {
                    lock.unlock();
                }
            });
        }
    }

    private void giveUp(long own, String display) {
        lock.lock();
        try {
            if (own != turn || asking.isEmpty()) {
                return;
            }
            end(own);
        } finally {
            lock.unlock();
        }
        diary.note(at -> new SpeakerEvent.GaveUp(at, display));
    }

    private void end(long own) {
        if (own == turn) {
            busy = false;
            asking = Optional.empty();
        }
    }

    private static void after(Duration time, Runnable what) {
        CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS).execute(what);
    }
}

package org.cloudspeaker.conformance.device;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.evidence.Monitor;

/**
 * What a speaker is busy with: it takes one message at a time, and drops what comes meanwhile (device firmware V1.0.4).
 * Thread-safe.
 */
final class PaymentPrompt {
    private static final Pattern AMOUNT = Pattern.compile("\\d+\\.\\d\\d");

    private final DeviceTiming pace;
    private final DeviceEventPublisher diary;
    private final Monitor monitor = new Monitor();
    private boolean busy;
    private Optional<String> asking = Optional.empty();
    private Runnable whenAsking = () -> {};
    /** Counts what it was busy with, so that what ends late ends nothing else. */
    private long turn;

    PaymentPrompt(DeviceTiming pace, DeviceEventPublisher diary) {
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
    void setCardRequestListener(Runnable listener) {
        monitor.change(() -> whenAsking = listener);
    }

    /** Asks for a card; false if it is busy. */
    boolean askForCard(String display) {
        boolean asks = monitor.changeAndGet(() -> {
            if (busy) {
                return false;
            }
            begin(Optional.of(display));
            long own = turn;
            after(pace.cardPatience(), () -> giveUp(own, display));
            return true;
        });
        if (asks) {
            monitor.read(() -> whenAsking).run();
        }
        return asks;
    }

    /** Shows an amount for a while; false if it is busy. */
    boolean showAmount(Duration shown) {
        return monitor.changeAndGet(() -> {
            if (busy) {
                return false;
            }
            begin(Optional.empty());
            endAfter(shown, turn);
            return true;
        });
    }

    /** The amount in minor units that a card is asked for, now or within this time; from then on no other card is taken. */
    Optional<Long> awaitAmount(Duration limit) {
        return monitor.await(this::takeAmount, limit)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong);
    }

    private Optional<OptionalLong> takeAmount() {
        Optional<OptionalLong> amount = asking.map(PaymentPrompt::amount);
        asking = Optional.empty();
        if (amount.filter(OptionalLong::isEmpty).isPresent()) {
            end(turn);
        }
        return amount;
    }

    /** Asks for twice as much, if it asks for anything. */
    void doubleAmount() {
        monitor.change(() -> asking = asking.map(
                shown -> new BigDecimal(shown).multiply(BigDecimal.valueOf(2)).toPlainString()));
    }

    /** Shows for a while what became of a sale. */
    void finishSale() {
        monitor.change(() -> endAfter(pace.afterSale(), turn));
    }

    /** Forgets what it was busy with. */
    void reset() {
        monitor.change(() -> end(turn));
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
            after(shown, () -> monitor.change(() -> end(own)));
        }
    }

    private void giveUp(long own, String display) {
        boolean gaveUp = monitor.changeAndGet(() -> {
            boolean stillAsking = own == turn && asking.isPresent();
            if (stillAsking) {
                end(own);
            }
            return stillAsking;
        });
        if (gaveUp) {
            diary.publish(at -> new DeviceEvent.PaymentTimedOut(at, display));
        }
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

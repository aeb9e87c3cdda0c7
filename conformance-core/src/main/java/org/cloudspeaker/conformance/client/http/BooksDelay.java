package org.cloudspeaker.conformance.client.http;

import java.time.Duration;
import java.util.Optional;
import org.cloudspeaker.conformance.evidence.Monitor;

/**
 * How long a payment server takes until a query shows an approved sale: some answer queries from a copy that lags behind.
 * It is observed once in a run; from then on every query waits for as long after the last sale. Thread-safe.
 */
public final class BooksDelay {
    /** A copy does not always lag by the same time. */
    private static final int MARGIN = 2;

    private final Monitor monitor = new Monitor();
    private final Duration limit;
    private Optional<Duration> observed = Optional.empty();
    private long lastSale = System.nanoTime();

    /** With the longest time that an approved sale may take until a query shows it. */
    public BooksDelay(Duration limit) {
        this.limit = limit;
    }

    /** The longest time that an approved sale may take until a query shows it. */
    public Duration limit() {
        return limit;
    }

    /** Whether it is still to be observed. */
    public boolean isUnknown() {
        return monitor.read(() -> observed.isEmpty());
    }

    /** Notes after what time a sale was shown; zero for at once, and for never. */
    public void observe(Duration delay) {
        monitor.change(() -> observed = Optional.of(delay));
    }

    /** What was observed, if it is worth a word. */
    public Optional<Duration> observed() {
        return monitor.read(() -> observed.filter(delay -> !delay.isZero()));
    }

    /** Notes that a sale was sent. */
    void markSale() {
        monitor.change(() -> lastSale = System.nanoTime());
    }

    /** Waits until the last sale can be seen. */
    void awaitSettled() {
        long wait = monitor.read(
                () -> observed.orElse(Duration.ZERO).multipliedBy(MARGIN).toNanos() - (System.nanoTime() - lastSale));
        pause(Duration.ofNanos(Math.max(0, wait)));
    }

    /** Waits for a while, between one look at the books and the next. */
    public void pause(Duration time) {
        monitor.await(Optional::empty, time);
    }
}

package org.cloudspeaker.conformance.wire.device;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends an exchange that is still going on at the end of its time, whatever part of it drags on. */
final class Watch implements AutoCloseable {
    private final AtomicBoolean overdue = new AtomicBoolean();
    private final CompletableFuture<Void> end;

    /** Runs {@code stop} when the time is over, unless it is closed before. */
    Watch(Duration limit, Runnable stop) {
        Executor later = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
        end = CompletableFuture.runAsync(
                () -> {
                    overdue.set(true);
                    stop.run();
                },
                later);
    }

    /** Whether the time was over. */
    boolean overdue() {
        return overdue.get();
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}

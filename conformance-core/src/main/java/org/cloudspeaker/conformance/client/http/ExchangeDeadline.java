package org.cloudspeaker.conformance.client.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends an exchange that is still going on at the end of its time, whatever part of it drags on. */
final class ExchangeDeadline implements AutoCloseable {
    private final AtomicBoolean overdue = new AtomicBoolean();
    private final CompletableFuture<Void> end;

    /** Runs {@code stop}, which must not block, when the time is over, unless it is closed before. */
    @SuppressWarnings("FutureReturnValueIgnored") // What came of it is asked of the watch.
    ExchangeDeadline(Duration limit, Runnable stop) {
        // Unlike a delayed executor, a timeout lets go of the connection as soon as the watch is closed.
        end = new CompletableFuture<Void>().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        end.whenComplete((closed, late) -> {
            if (late instanceof TimeoutException) {
                overdue.set(true);
                stop.run();
            }
        });
    }

    /** Whether the time was over. */
    boolean isOverdue() {
        return overdue.get();
    }

    @Override
    public void close() {
        end.complete(null);
    }
}

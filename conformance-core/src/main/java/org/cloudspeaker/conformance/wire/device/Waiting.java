package org.cloudspeaker.conformance.wire.device;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A bounded wait for what a client library promises. */
final class Waiting {
    private Waiting() {}

    /**
     * The result, if it comes in time.
     *
     * @throws FailedException with the reason if the library reports one
     * @throws TimeoutException if nothing comes
     */
    static <T> T within(Duration limit, CompletableFuture<T> future) throws FailedException, TimeoutException {
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new FailedException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    /** The library reported a failure. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Throwable reason;

        FailedException(Throwable reason) {
            super(reason);
            this.reason = reason;
        }

        Throwable reason() {
            return reason;
        }
    }
}

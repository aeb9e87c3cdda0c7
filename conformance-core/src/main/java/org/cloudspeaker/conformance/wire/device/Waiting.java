package org.cloudspeaker.conformance.wire.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    /** The result if it comes in time, and no failure. */
    static <T> Optional<T> ifInTime(Duration limit, CompletableFuture<T> future) {
        try {
            return Optional.of(within(limit, future));
        } catch (FailedException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** The same future, which fails with {@link TimeoutException} when its time is over. */
    static <T> CompletableFuture<T> bounded(Duration limit, CompletableFuture<T> future) {
        return future.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What a bounded future comes to; its failure, which says all by its message, is thrown as it is. */
    static <T> T result(CompletableFuture<T> bounded) {
        try {
            return bounded.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
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

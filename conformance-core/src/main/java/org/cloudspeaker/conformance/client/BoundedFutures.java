package org.cloudspeaker.conformance.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A bounded wait for what a client library promises. */
public final class BoundedFutures {
    private BoundedFutures() {}

    /**
     * The result, if it comes in time.
     *
     * @throws FutureFailedException with the reason if the library reports one
     * @throws TimeoutException if nothing comes
     */
    public static <T> T getWithin(Duration limit, CompletableFuture<T> future)
            throws FutureFailedException, TimeoutException {
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new FutureFailedException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    /** The result if it comes in time, and no failure. */
    public static <T> Optional<T> findWithin(Duration limit, CompletableFuture<T> future) {
        try {
            return Optional.of(getWithin(limit, future));
        } catch (FutureFailedException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** The same future, which fails with {@link TimeoutException} when its time is over. */
    public static <T> CompletableFuture<T> withTimeout(Duration limit, CompletableFuture<T> future) {
        return future.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What a bounded future comes to; its failure, which says all by its message, is thrown as it is. */
    public static <T> T joinResult(CompletableFuture<T> bounded) {
        try {
            return bounded.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** The library reported a failure. */
    public static final class FutureFailedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Throwable reason;

        FutureFailedException(Throwable reason) {
            super(reason);
            this.reason = reason;
        }

        public Throwable reason() {
            return reason;
        }
    }
}

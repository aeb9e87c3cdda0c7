package org.cloudspeaker.conformance.cli.mock;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;

/** The end of a mock: by a command, by its time limit, or by a signal, which then waits until all is closed. */
final class ShutdownSignal implements AutoCloseable {
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(10);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    ShutdownSignal(CliEnvironment cli) {
        cli.process().interruption().accept(this::requestAndAwaitClose);
    }

    /** Asks for it. */
    void request() {
        asked.countDown();
    }

    /** Waits until the end is requested, within this limit. */
    void await(Optional<Duration> limit) {
        try {
            if (limit.isPresent()) {
                boolean unused = asked.await(limit.get().toMillis(), TimeUnit.MILLISECONDS);
            } else {
                asked.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private OptionalInt requestAndAwaitClose() {
        asked.countDown();
        try {
            boolean unused = closed.await(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return OptionalInt.empty();
    }

    /** All is closed. */
    @Override
    public void close() {
        closed.countDown();
    }
}

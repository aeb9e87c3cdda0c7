package org.cloudspeaker.conformance.cli.mock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.cli.Surroundings;

/**
 * Hands out typed lines until it is over: somebody asks the process to end, or its time has come. The end of the input
 * is no end: a device that is started in the background has none.
 */
final class Keyboard implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;
    private static final int LONGEST_LINE = 1000;
    private static final int MOST_WAITING = 1000;

    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final long end;

    private Keyboard(Optional<Duration> lasting) {
        this.end = lasting.map(time -> System.nanoTime() + time.toNanos()).orElse(Long.MAX_VALUE);
    }

    /** One that hands out what is typed, for so long at most. */
    static Keyboard of(Surroundings around, Optional<Duration> lasting) {
        Keyboard keyboard = new Keyboard(lasting);
        around.interruption().accept(keyboard::interrupt);
        Thread reader = new Thread(() -> keyboard.read(around), "keyboard");
        reader.setDaemon(true);
        reader.start();
        return keyboard;
    }

    private void read(Surroundings around) {
        try (Reader input = new BufferedReader(new InputStreamReader(around.in(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int next = input.read(); next >= 0; next = input.read()) {
                if (next == '\n') {
                    lines.put(Optional.of(line.toString()));
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) next);
                }
            }
        } catch (IOException e) {
            return; // Nobody types any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next line; empty when it is over, also by a line that says {@code quit}. */
    Optional<String> next() {
        return waiting().map(String::strip).filter(line -> !line.equalsIgnoreCase("quit"));
    }

    private Optional<String> waiting() {
        try {
            Optional<String> line = end == Long.MAX_VALUE
                    ? lines.take()
                    : lines.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return line == null ? Optional.empty() : line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Ends it, and waits for what is to be done then. */
    private void interrupt() {
        lines.clear();
        lines.add(Optional.empty());
        try {
            var unused = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is done. */
    @Override
    public void close() {
        closed.countDown();
    }
}

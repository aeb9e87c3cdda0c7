package org.cloudspeaker.conformance.cli.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that runs beside a test: it is ready when it says so, and it ends with the test. */
final class Service implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private boolean silent;

    private Service(Process process) {
        this.process = process;
        Thread reader = new Thread(this::listen, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static Service start(ProcessBuilder command) throws IOException {
        return new Service(command.redirectErrorStream(true).start());
    }

    /** Starts it, and waits for the line in which it says that it is ready; it ends where it does not. */
    static Service start(ProcessBuilder command, Pattern ready) throws IOException, InterruptedException {
        Service service = start(command);
        try {
            service.await(ready);
            return service;
        } catch (IOException | InterruptedException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(this::heard);
        } catch (IOException | UncheckedIOException e) {
            heard("(its output cannot be read: " + e.getClass().getSimpleName() + ")");
        } finally {
            ended();
        }
    }

    private synchronized void heard(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void ended() {
        silent = true;
        notifyAll();
    }

    /**
     * Waits for the line in which it says that it is ready.
     *
     * @throws IOException if it ends before, or says nothing of the kind within 90 s; with all that it said
     */
    synchronized Matcher await(Pattern ready) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        for (int next = 0; ; next++) {
            while (next == lines.size() && !silent && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, deadline - System.nanoTime()));
            }
            if (next == lines.size()) {
                throw new IOException("expected a line like \"" + ready + "\", found " + lines);
            }
            Matcher matcher = ready.matcher(lines.get(next));
            if (matcher.find()) {
                return matcher;
            }
        }
    }

    /** Types a line at it. */
    void type(String line) throws IOException {
        Writer keys = process.outputWriter();
        keys.write(line + "\n");
        keys.flush();
    }

    /**
     * Waits until it has ended by itself.
     *
     * @return its exit code
     * @throws IOException if it has not within 90 s
     */
    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("expected an end, found " + said());
        }
        return process.exitValue();
    }

    /** All that it said so far. */
    synchronized String said() {
        return String.join("\n", lines);
    }

    /** Asks it to end, and makes it end where it does not, with all that it started. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        started.forEach(ProcessHandle::destroyForcibly);
    }
}

package org.cloudspeaker.conformance.cli.interop.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.evidence.Monitor;

/** A program that runs beside a test: it is ready when it says so, and it ends with the test. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Pattern LISTENING = Pattern.compile("listening on https://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final Monitor monitor = new Monitor();
    private final List<String> lines = new ArrayList<>();
    private boolean silent;

    private ServiceProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::listen, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it, and waits for the line in which it says that it is ready; it ends where it does not. */
    public static ServiceProcess start(ProcessBuilder command, Pattern ready) throws IOException {
        ServiceProcess service =
                new ServiceProcess(command.redirectErrorStream(true).start());
        try {
            service.await(ready);
            return service;
        } catch (IOException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    /**
     * Starts a server that says in a line where it listens, and waits for that; its port is then known.
     *
     * @throws IOException if it ends before, or says nothing of the kind within 90 s; with all that it said
     */
    public static ServiceProcess listening(ProcessBuilder command) throws IOException {
        return start(command, LISTENING);
    }

    /** Where a server listens that was started as one. */
    public int port() throws IOException {
        return Integer.parseInt(await(LISTENING).group(1));
    }

    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(this::addLine);
        } catch (IOException | UncheckedIOException e) {
            addLine("(its output cannot be read: " + e.getClass().getSimpleName() + ")");
        } finally {
            monitor.change(() -> silent = true);
        }
    }

    private void addLine(String line) {
        monitor.change(() -> lines.add(line));
    }

    /**
     * Waits for the line in which it says that it is ready.
     *
     * @throws IOException if it ends before, or says nothing of the kind within 90 s; with all that it said
     */
    public Matcher await(Pattern ready) throws IOException {
        return monitor.await(() -> looked(ready), LIMIT)
                .flatMap(found -> found)
                .orElseThrow(() -> new IOException("expected a line like \"" + ready + "\", found " + output()));
    }

    /** Something once the line is there, or never will be. */
    private Optional<Optional<Matcher>> looked(Pattern ready) {
        Optional<Matcher> found =
                lines.stream().map(ready::matcher).filter(Matcher::find).findFirst();
        return Optional.of(found).filter(it -> it.isPresent() || silent);
    }

    /** Types a line at it. */
    public void type(String line) throws IOException {
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
    public int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("expected an end, found " + output());
        }
        return process.exitValue();
    }

    /** All that it said so far. */
    public String output() {
        return monitor.read(() -> String.join("\n", lines));
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

package org.cloudspeaker.conformance.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.evidence.Durations;

/** A program on this machine, run without a shell; it gets no input, and is ended when its time is over. */
public final class ExternalCommand {
    private static final int KEPT = 4096;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final List<String> words;
    private final Path folder;

    /** The program and its arguments, and where it runs. */
    public ExternalCommand(List<String> words, Path folder) {
        this.words = List.copyOf(words);
        this.folder = folder;
    }

    /**
     * What came of a program.
     *
     * @param succeeded whether it ended in time with exit code 0
     * @param words what it did, as it stands after "the command": {@code ended with exit code 1 and said ...}
     * @param advice what to do about it; empty where it succeeded, or where the words say it
     */
    public record CommandOutcome(boolean succeeded, String words, String advice) {}

    /**
     * Runs it to its end.
     *
     * @param place where it is written in a target, for whoever has to mend it there
     */
    public CommandOutcome run(Duration limit, String place) {
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return ended(process, limit, place);
        } catch (IOException e) {
            return new CommandOutcome(false, "could not be started: " + missing() + " (command of " + place + ")", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CommandOutcome(false, "was interrupted", "");
        }
    }

    private String missing() {
        return words.get(0).contains("/")
                ? "see that this file is there, can be executed, and names a program in its first line that is there"
                : "see that it is installed and in a folder of the PATH, or write its path";
    }

    private static CommandOutcome ended(Process process, Duration limit, String place) throws InterruptedException {
        CompletableFuture<String> said = output(process.getInputStream());
        if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            String words = said.completeOnTimeout("", LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                    .join()
                    .strip();
            int code = process.exitValue();
            String ended = "ended with exit code " + code + (words.isEmpty() ? "" : " and said " + words);
            return new CommandOutcome(code == 0, ended, code == 0 ? "" : "run the command of " + place + " by hand");
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return new CommandOutcome(
                false,
                "was still running after " + Durations.format(limit) + " and was ended",
                "a command has to end once it has done its part; " + place + ".within says how long that may take");
    }

    /** The beginning of what it says; the rest is read and dropped, so that it never waits for a reader. */
    private static CompletableFuture<String> output(InputStream stream) {
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread reader = new Thread(() -> said.complete(read(stream)), "program-output");
        reader.setDaemon(true);
        reader.start();
        return said;
    }

    private static String read(InputStream stream) {
        try (stream) {
            String kept = new String(stream.readNBytes(KEPT), StandardCharsets.UTF_8);
            stream.transferTo(OutputStream.nullOutputStream());
            return kept;
        } catch (IOException e) {
            return "";
        }
    }
}

package org.cloudspeaker.conformance.wire.customer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.target.Trigger;
import org.cloudspeaker.conformance.wire.Spans;

/** Asks for a payment by a program on this machine, which gets no input and is ended when its time is over. */
final class CommandAsking {
    private static final int KEPT = 4096;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Duration limit;

    CommandAsking(Duration limit) {
        this.limit = limit;
    }

    Asked ask(Trigger.Command command) {
        try {
            Process process = new ProcessBuilder(command.words())
                    .directory(command.folder().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            CompletableFuture<String> said = output(process.getInputStream());
            return ended(process, said);
        } catch (IOException e) {
            return new Asked(false, "could not be started: check command of messages.trigger");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Asked(false, "was interrupted");
        }
    }

    private Asked ended(Process process, CompletableFuture<String> said) throws InterruptedException {
        if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            String words = said.completeOnTimeout("", LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                    .join()
                    .strip();
            int code = process.exitValue();
            return new Asked(code == 0, "ended with exit code " + code + (words.isEmpty() ? "" : " and said " + words));
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return new Asked(false, "was still running after " + Spans.shown(limit) + " and was ended");
    }

    /** The beginning of what it says; the rest is read and dropped, so that it never waits for a reader. */
    private static CompletableFuture<String> output(InputStream stream) {
        CompletableFuture<String> said = new CompletableFuture<>();
        Thread reader = new Thread(() -> said.complete(read(stream)), "trigger-output");
        reader.setDaemon(true);
        reader.start();
        return said;
    }

    private static String read(InputStream stream) {
        try (stream) {
            String kept = new String(stream.readNBytes(KEPT), StandardCharsets.UTF_8);
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return kept;
        } catch (IOException e) {
            return "";
        }
    }
}

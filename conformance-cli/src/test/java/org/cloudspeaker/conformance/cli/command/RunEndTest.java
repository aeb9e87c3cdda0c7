package org.cloudspeaker.conformance.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.AwaitableWriter;
import org.cloudspeaker.conformance.cli.CommandLineRunner;
import org.cloudspeaker.conformance.cli.invocation.ShutdownHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends of a run other than its own: a signal, a deadline, a pipe that nobody reads, a folder that another run has. */
class RunEndTest {
    private static final String PASS_SO_FAR = "INTERRUPTED: the run was stopped by ";

    @TempDir
    Path folder;

    private final CommandLineRunner shell = new CommandLineRunner();

    @Test
    void aSignalLeavesReportsOfWhatWasSeen() throws Exception {
        AwaitableWriter screen = new AwaitableWriter();
        CompletableFuture<ShutdownHandler> signal = new CompletableFuture<>();
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(
                () -> shell.printingTo(screen).interruptedBy(signal::complete).run(arguments("--only", "PAR,SAL,AMT")));
        screen.await("PAR  .*passed");

        OptionalInt code = signal.get(30, TimeUnit.SECONDS).end();

        assertThat(code).hasValue(3);
        assertThat(run.get(60, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(screen.text().strip().lines().reduce("", (before, line) -> line))
                .startsWith(PASS_SO_FAR + "a signal after ")
                .contains(" met, ")
                .endsWith(" not reached; this is not a pass. Exit code 3.");
        assertThat(out().resolve("report.json"))
                .content()
                .contains("\"verdict\": \"INTERRUPTED\"")
                .contains("\"reason\": \"not reached, because the run was interrupted\"");
        assertThat(out()).isDirectoryContaining("glob:**/junit.xml");
    }

    @Test
    void noCheckBeginsAfterTheDeadline() {
        assertThat(shell.run(arguments("--deadline", "1ms"))).isEqualTo(3);

        assertThat(shell.lastLine()).startsWith(PASS_SO_FAR + "the deadline of 0.001 s after ");
        assertThat(out().resolve("report.json")).content().contains("\"interruption\": \"the deadline of 0.001 s\"");
    }

    @Test
    void aDeadlineThatIsNotReachedIsNoInterruption() {
        assertThat(shell.run(arguments("--only", "PAR", "--deadline", "5m"))).isZero();
        assertThat(shell.run(arguments("--deadline", "soon"))).isEqualTo(2);
        assertThat(shell.err()).contains("expected a duration such as 300ms, 30s, 5m or 8h, found soon");
    }

    @Test
    void outputThatNobodyTakesIsAFault() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void close() {}
        };

        assertThat(shell.printingTo(closed).run("list")).isEqualTo(4);
        assertThat(shell.err()).contains("the output could not be written; it is closed, or its disk is full");
    }

    @Test
    void reportsThatCannotBeWrittenAreAFaultAndTheLastLineSaysSo() throws IOException {
        Files.createDirectories(out());

        int code = shell.interruptedBy(started -> block(out().resolve("junit.xml/inner")))
                .run(arguments("--only", "PAR"));

        assertThat(code).isEqualTo(4);
        assertThat(shell.lastLine())
                .isEqualTo(
                        "ERROR: the reports could not be written; without them the run proves nothing. Exit code 4.");
        assertThat(shell.err()).contains("there is no report: cannot write " + out().resolve("junit.xml"));
        assertThat(out().resolve("report.json")).doesNotExist();
        assertThat(out().resolve("report-unfinished.txt")).exists();
    }

    @Test
    void aFolderThatAnotherRunHasIsAUsageErrorThatLeavesItAlone() {
        CommandLineRunner other = new CommandLineRunner();
        CompletableFuture<Integer> second = new CompletableFuture<>();

        int first = shell.interruptedBy(started -> second.complete(other.run(arguments("--only", "PAR"))))
                .run(arguments("--only", "PAR"));

        assertThat(second).isCompletedWithValue(2);
        assertThat(other.err()).contains("expected a folder that no other run uses");
        assertThat(first).isZero();
        assertThat(out()).isDirectoryContaining("glob:**/junit.xml");
    }

    private static void block(Path inner) {
        try {
            Files.createDirectories(inner);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String[] arguments(String... more) {
        return Stream.concat(Stream.of("certify", "--out", out().toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    private Path out() {
        return folder.resolve("report");
    }
}

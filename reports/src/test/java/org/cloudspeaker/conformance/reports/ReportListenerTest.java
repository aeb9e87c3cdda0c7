package org.cloudspeaker.conformance.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.cloudspeaker.conformance.result.RunControl;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportListenerTest {
    private final RunResult run = SampleRun.mixed();
    private final RunListener listener = ServiceLoader.load(RunListener.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(ReportListener.class::isInstance)
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path temp;

    private Path out;

    @BeforeEach
    void setUp() {
        out = temp.resolve("out");
    }

    @Test
    void theReportsAreThereWhenTheRunIsOver() {
        listener.runStarted(new RunControl() {
            @Override
            public Path out() {
                return out;
            }

            @Override
            public RunResult interrupt(String cause) {
                return run;
            }
        });
        assertThat(out.resolve(ReportFolder.UNFINISHED)).exists();

        listener.runFinished(run, out);

        assertThat(out.resolve(ReportFolder.UNFINISHED)).doesNotExist();
        assertThat(out).isDirectoryContaining("glob:**/report.json").isDirectoryContaining("glob:**/junit.xml");
    }

    @Test
    void aRunThatIsRefusedLeavesNoReportOfTheOneBefore() {
        listener.runFinished(run, out);

        listener.runRefused(out);

        assertThat(out).isDirectoryNotContaining("glob:**/junit.xml");
    }

    @Test
    void whatCouldNotBeWrittenIsTold() throws IOException {
        Files.writeString(out, "a file");

        assertThatThrownBy(() -> listener.runFinished(run, out))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(out + ": expected a folder for reports, found a file");
    }
}

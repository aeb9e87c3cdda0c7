package org.cloudspeaker.conformance.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.reports.html.HtmlReport;
import org.cloudspeaker.conformance.reports.json.JsonReport;
import org.cloudspeaker.conformance.reports.junitxml.JunitXmlReport;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportSetTest {
    private final RunResult run = SampleRun.mixed();

    @TempDir
    private Path temp;

    @Test
    void theStandardReportsAreWrittenIntoAFolderThatIsMadeForThem() throws IOException {
        Path folder = temp.resolve("a/b");

        assertThat(ReportSet.standard().write(run, folder))
                .containsExactly(
                        folder.resolve("report.json"), folder.resolve("junit.xml"), folder.resolve("report.html"));
        assertThat(names(folder)).containsExactlyInAnyOrder("report.json", "junit.xml", "report.html");
    }

    @Test
    void anEarlierReportIsReplaced() throws IOException {
        Files.writeString(temp.resolve("report.json"), "old");

        ReportSet.standard().write(run, temp);

        assertThat(temp.resolve("report.json")).content().startsWith("{").doesNotContain("old\n");
    }

    @Test
    void aReportThatCannotBeRenderedLeavesTheEarlierOneAndNoDraft() throws IOException {
        Files.writeString(temp.resolve("report.json"), "old");
        ReportWriter broken = new ReportFile("report.json", (r, out) -> {
            out.write('{');
            throw new IOException("no space left on device");
        });

        assertThatThrownBy(() -> broken.write(run, temp))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + temp.resolve("report.json") + ": no space left on device");
        assertThat(names(temp)).containsExactly("report.json");
        assertThat(temp.resolve("report.json")).hasContent("old");
    }

    @Test
    void oneReportThatFailsDoesNotKeepTheOthersFromBeingWritten() {
        ReportWriter broken = new ReportFile("broken", (r, out) -> {
            throw new IOException("no");
        });
        ReportWriter good = new ReportFile("good", (r, out) -> out.write('x'));

        assertThatThrownBy(() -> ReportSet.of(broken, good, broken).write(run, temp))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(temp.resolve("good")).hasContent("x");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("out"), "");

        assertThatThrownBy(() -> ReportSet.standard().write(run, file))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "cannot write " + file.resolve("report.json") + ": " + file + " is a file, a folder is needed");
    }

    @Test
    void aFileInThePlaceOfAParentFolderIsNamed() throws IOException {
        Path folder = Files.writeString(temp.resolve("out"), "").resolve("reports");

        assertThatThrownBy(() -> ReportSet.standard().write(run, folder))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write " + folder.resolve("report.json") + ": ");
    }

    @Test
    void aLinkToAFolderIsAFolder() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("real"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

        ReportSet.standard().write(run, link);

        assertThat(names(folder)).contains("report.html");
    }

    @Test
    void aFolderThatGivesNoPermissionIsNamed() {
        ReportWriter denied = new ReportFile("report.json", (r, out) -> {
            throw new AccessDeniedException("report.json");
        });

        assertThatThrownBy(() -> denied.write(run, temp))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + temp.resolve("report.json") + ": no permission to write to " + temp);
    }

    static Stream<ReportFile.ReportRenderer> forms() {
        return Stream.of(new JsonReport()::render, new JunitXmlReport()::render, new HtmlReport()::render);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aStreamThatFailsIsToldAsItIs(ReportFile.ReportRenderer form) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on device");
            }
        };
        assertThatThrownBy(() -> form.render(run, full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left on device");
    }

    @Test
    void theListenerIsFoundAndWritesTheReportsWhenTheRunIsOver() throws IOException {
        RunListener listener = ServiceLoader.load(RunListener.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(ReportListener.class::isInstance)
                .findFirst()
                .orElseThrow();

        listener.runFinished(run, temp.resolve("out"));

        assertThat(names(temp.resolve("out"))).contains("report.json", "junit.xml", "report.html");
    }

    @Test
    void theListenerTellsWhatCouldNotBeWritten() {
        RunListener listener = new ReportListener((r, folder) -> {
            throw new IOException("cannot write there");
        });

        assertThatThrownBy(() -> listener.runFinished(run, temp))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write there");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

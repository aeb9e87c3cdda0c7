package org.cloudspeaker.conformance.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    private static final ReportForm GOOD = new SampleForm("good.txt", out -> out.write('x'));
    private static final ReportForm FULL_DISK = new SampleForm("full.txt", out -> {
        out.write('{');
        throw new IOException("No space left on device");
    });

    private final RunResult run = SampleRun.mixed();

    @TempDir
    private Path temp;

    @Test
    void theStandardReportsAreWrittenIntoAFolderThatIsMadeForThem() throws IOException {
        Path folder = temp.resolve("a/b");

        List<Path> written = write(folder, ReportForms.standard());

        assertThat(written)
                .contains(folder.resolve("report.json"), folder.resolve("junit.xml"), folder.resolve("report.html"));
        assertThat(names(folder))
                .containsExactlyInAnyOrderElementsOf(written.stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void reportsOfTheRunBeforeAreGoneAsSoonAsARunBegins() throws IOException {
        write(temp, ReportForms.standard());

        try (ReportFolder next = open(GOOD)) {
            assertThat(names(temp)).containsExactly(ReportFolder.UNFINISHED);
            assertThat(temp.resolve(ReportFolder.UNFINISHED)).content().contains("It says nothing about the target.");
            next.write(run);
        }
        assertThat(names(temp)).containsExactly("good.txt");
    }

    @Test
    void aRunThatIsNeverFinishedLeavesANoticeAlone() throws IOException {
        write(temp, ReportForms.standard());

        open(GOOD).close();

        assertThat(names(temp)).containsExactly(ReportFolder.UNFINISHED);
    }

    @Test
    void oneReportThatCannotBeWrittenLeavesNone() throws IOException {
        try (ReportFolder folder = open(GOOD, FULL_DISK)) {
            assertThatThrownBy(() -> folder.write(run))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot write " + temp.resolve("full.txt") + ": No space left on device");
        }

        assertThat(names(temp)).containsExactly(ReportFolder.UNFINISHED);
        assertThat(hidden(temp)).containsExactly(".conformance-report");
    }

    @Test
    void aFolderInThePlaceOfAReportLeavesNoOtherReport() throws IOException {
        try (ReportFolder folder = open(GOOD, new SampleForm("taken.txt", out -> out.write('y')))) {
            Files.createDirectories(temp.resolve("taken.txt/inner"));

            assertThatThrownBy(() -> folder.write(run))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot write " + temp.resolve("taken.txt") + ": ");
        }

        assertThat(temp.resolve("good.txt")).doesNotExist();
    }

    @Test
    void twoRunsDoNotShareAFolder() throws IOException {
        try (ReportFolder first = open(GOOD)) {
            assertThatThrownBy(() -> open(GOOD))
                    .isInstanceOf(ReportFolderException.class)
                    .hasMessage("expected a folder that no other run uses, found one whose run is still going on; wait"
                            + " for it, or choose another folder");
            ReportFolder.discardReports(temp);

            assertThat(first.write(run)).containsExactly(temp.resolve("good.txt"));
        }
        open(GOOD).close();
    }

    @Test
    void whatWasReportedIsTakenAwayForARunThatCannotBegin() throws IOException {
        Files.writeString(temp.resolve("mine.txt"), "mine");
        write(temp, new ReportForms(List.of(GOOD)));

        ReportFolder.discardReports(temp);

        assertThat(names(temp)).containsExactly("mine.txt");
    }

    @Test
    void aFolderInWhichNoRunReportedIsLeftAlone() throws IOException {
        Files.writeString(temp.resolve("junit.xml"), "somebody's own");

        ReportFolder.discardReports(temp);

        assertThat(temp.resolve("junit.xml")).hasContent("somebody's own");
        assertThat(hidden(temp)).isEmpty();
    }

    @Test
    void namesThatLeadOutOfTheFolderAreNotBelieved() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("report"));
        Path outside = Files.writeString(temp.resolve("outside.txt"), "mine");
        Files.writeString(folder.resolve(".conformance-report"), "../outside.txt\n" + outside + "\n");

        ReportFolder.discardReports(folder);

        assertThat(outside).hasContent("mine");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("out"), "");

        assertThatThrownBy(() -> ReportFolder.open(file, ReportForms.standard()))
                .isInstanceOf(ReportFolderException.class)
                .hasMessage("expected a folder for reports, found a file");
    }

    @Test
    void aFileInThePlaceOfAParentFolderIsNamed() throws IOException {
        Path folder = Files.writeString(temp.resolve("out"), "").resolve("reports");

        assertThatThrownBy(() -> ReportFolder.open(folder, ReportForms.standard()))
                .isInstanceOf(ReportFolderException.class)
                .hasMessageStartingWith("expected a writable folder, found ");
    }

    @Test
    void aLinkToAFolderIsAFolder() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("real"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

        write(link, ReportForms.standard());

        assertThat(names(folder)).contains("report.html");
    }

    private ReportFolder open(ReportForm... forms) throws IOException {
        return ReportFolder.open(temp, new ReportForms(List.of(forms)));
    }

    private List<Path> write(Path folder, ReportForms forms) throws IOException {
        try (ReportFolder taken = ReportFolder.open(folder, forms)) {
            return taken.write(run);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        return list(folder, false);
    }

    private static List<String> hidden(Path folder) throws IOException {
        return list(folder, true);
    }

    private static List<String> list(Path folder, boolean hidden) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".") == hidden)
                    .toList();
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private record SampleForm(String fileName, Content content) implements ReportForm {
        @Override
        public String id() {
            return fileName;
        }

        @Override
        public void write(RunResult run, OutputStream out) throws IOException {
            content.write(out);
        }
    }
}

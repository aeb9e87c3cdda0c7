package org.cloudspeaker.conformance.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cloudspeaker.conformance.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFormsTest {
    static List<ReportForm> installed() {
        return ReportForms.installed().all();
    }

    @Test
    void theFormsAreFoundOnTheClassPath() {
        assertThat(ReportForms.installed().ids())
                .contains("json", "junit", "html")
                .doesNotHaveDuplicates();
        assertThat(ReportForms.installed().fileNames())
                .contains("report.json", "junit.xml", "report.html")
                .doesNotHaveDuplicates();
    }

    @Test
    void formsAreChosenByTheirIds() {
        assertThat(ReportForms.of(List.of("html", "json", "html")).ids()).containsExactly("html", "json");
        assertThat(ReportForms.of(List.of()).ids())
                .isEqualTo(ReportForms.standard().ids());
    }

    @Test
    void aFormThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> ReportForms.of(List.of("pdf")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one of "
                        + String.join(", ", ReportForms.installed().ids()) + ", found pdf");
    }

    @ParameterizedTest
    @MethodSource("installed")
    void aStreamThatFailsIsToldAsItIs(ReportForm form) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> form.write(SampleRun.mixed(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @ParameterizedTest
    @MethodSource("installed")
    void theStreamStaysOpen(ReportForm form) throws IOException {
        form.write(SampleRun.mixed(), new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void close() {
                throw new AssertionError("closed by " + form.id());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("installed")
    void noTextOfATargetIsACommandToACiServer(ReportForm form) throws IOException {
        String report = SampleRun.text(form, HostileText.run(HostileText.COMMANDS));

        assertThat(report).contains("owned").doesNotContain("##vso[", "##[", "##teamcity[");
        assertThat(report.lines().filter(line -> line.strip().startsWith("::error")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("installed")
    void theVerdictIsSaidInTheSameWords(ReportForm form) throws IOException {
        RunResult run = SampleRun.mixed();

        assertThat(SampleRun.text(form, run))
                .containsIgnoringCase(run.conclusion().sentence());
    }
}

package org.cloudspeaker.conformance.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.cloudspeaker.conformance.reports.HostileText;
import org.cloudspeaker.conformance.reports.SampleRun;
import org.cloudspeaker.conformance.result.FailureDiagnosis;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {
    @Test
    void theVerdictComesFirstAndThenWhatIsBrokenWithItsRemedy() throws IOException {
        String report = text(SampleRun.mixed());

        assertThat(report).startsWith("# Not conformant\n\n4 requirements (");
        assertThat(report).contains("""
                - **IDM-01** MUST: The same sale sent again gets the same answer and is booked once
                  - sent: `sale 000123/000007 of 66.66 twice, as the device does when an answer is lost`
                  - expected: `one record with trace number 000007 on 2026-11-23`
                  - but was: `two records (authorisation codes 481516 and 481517)`
                  - in a shop: `the cardholder pays twice`
                  - try: `look (deviceSn, batchNo, traceNo) up before booking, under a unique constraint`
                """);
        assertThat(report.indexOf("## Failed (4)")).isLessThan(report.indexOf("## To be improved ("));
    }

    @Test
    void aRunWithoutAnythingBrokenHasNoSectionOfIt() throws IOException {
        assertThat(text(SampleRun.conformant())).startsWith("# Conformant\n").doesNotContain("## Failed");
    }

    @Test
    void whatBrokenRequirementsHaveInCommonIsSaid() throws IOException {
        RunResult run = SampleRun.mixed()
                .withDiagnoses(List.of(new FailureDiagnosis(List.of("AMT-01", "QRY-04"), List.of("cents <cut> off"))));

        assertThat(text(run)).contains("> AMT-01 and QRY-04 together look like: cents \\<cut\\> off.\n");
    }

    @Test
    void whatATargetSentIsCodeOnOneLine() throws IOException {
        String report = text(HostileText.run(HostileText.ALL + "\n# Conformant\n@everyone `x` ```y"));

        assertThat(report.lines())
                .filteredOn(line -> line.startsWith("#"))
                .allMatch(line -> !line.equals("# Conformant"));
        assertThat(report)
                .contains("```` </script><script>document.title='owned'")
                .contains("[U+000A]# Conformant");
        assertThat(report.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a, `a`", "a`b, `` a`b ``", "```, ```` ``` ````"})
    void aCodeSpanIsLongerThanTheBackticksInIt(String text, String code) {
        assertThat(MarkdownText.code(text)).isEqualTo(code);
    }

    @Test
    void aLongTextIsCut() throws IOException {
        RunResult run = SampleRun.failing(new Finding("", "", "1", "x".repeat(100_000), "c", "r", List.of()));

        assertThat(text(run).length()).isLessThan(5_000);
    }

    private static String text(RunResult run) throws IOException {
        return SampleRun.text(new MarkdownReport(), run);
    }
}

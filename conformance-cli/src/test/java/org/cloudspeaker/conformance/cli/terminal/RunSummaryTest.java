package org.cloudspeaker.conformance.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.result.FailureDiagnosis;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void theWorstComesFirst() {
        String out = summary(
                result("SAL-01", Verdict.WARN, "", finding("a")),
                result("SAL-02", Verdict.NOT_APPLICABLE, "the target says: no cards"),
                result("SAL-03", Verdict.SKIPPED, "blocked by SAL-05, which failed"),
                result("SAL-04", Verdict.ERROR, "the check itself broke down"),
                result("SAL-05", Verdict.FAIL, "", finding("b")));

        assertThat(out)
                .containsSubsequence(
                        "Failed (1)",
                        "SAL-05 MUST",
                        "Broke down",
                        "SAL-04: the check itself broke down",
                        "To be improved (1)",
                        "SAL-01 MUST",
                        "Skipped (1)",
                        "SAL-03: blocked by SAL-05, which failed",
                        "Not applicable (1)",
                        "SAL-02: the target says: no cards");
    }

    @Test
    void whatADevicePassedInPartIsTold() {
        String out = summary(
                result("SAL-01", Verdict.PASS, "answers after 5 ms"),
                result("DEV-08", Verdict.PASS, ""),
                result("DEV-09", Verdict.PASS, "how long the card number is cannot be seen"));

        assertThat(out)
                .containsSubsequence(
                        "Passed, as far as could be seen (1)", "DEV-09: how long the card number is cannot be seen")
                .doesNotContain("answers after", "DEV-08");
    }

    @Test
    void aReasonThatManyShareIsToldOnce() {
        String out = summary(IntStream.rangeClosed(1, 9)
                .mapToObj(n -> result("SAL-0" + n, Verdict.SKIPPED, "blocked by BRK-CON-01, which failed"))
                .toArray(RequirementResult[]::new));

        assertThat(out)
                .containsOnlyOnce("blocked by BRK-CON-01")
                .contains("9 (SAL-01, SAL-02, SAL-03, SAL-04, SAL-05, SAL-06 and 3 more): blocked");
    }

    @Test
    void ofManyCasesTheFirstAreShownAndTheirAdviceOnce() {
        Finding[] findings =
                IntStream.rangeClosed(1, 9).mapToObj(n -> finding("case " + n)).toArray(Finding[]::new);

        String out = summary(result("AMT-02", Verdict.FAIL, "", findings));

        assertThat(out)
                .contains("case      : case 1", "case      : case 4")
                .doesNotContain("case 5")
                .contains("and 5 more, all of them in the report")
                .containsOnlyOnce("in a shop : ");
    }

    @Test
    void whatATargetSaysCannotSteerTheTerminal() {
        String out = summary(result("SAL-01", Verdict.FAIL, "", finding("\u001b]0;owned\u0007\u202e\r")));

        assertThat(out).contains("[U+001B]]0;owned[U+0007][U+202E]").doesNotContain("\u001b", "\u202e", "\u0007");
    }

    private RequirementResult result(String id, Verdict verdict, String reason, Finding... findings) {
        return new RequirementResult(catalogue.get(id), verdict, 1, Duration.ZERO, reason, List.of(findings));
    }

    private static Finding finding(String scenario) {
        return new Finding(scenario, "a sale", "one", "two", "the cardholder pays twice", "book once", List.of());
    }

    @Test
    void whatBrokenRequirementsHaveInCommonIsSaid() {
        RunResult run = run(
                        result("AMT-01", Verdict.FAIL, "", finding("")),
                        result("QRY-04", Verdict.FAIL, "", finding("")))
                .withDiagnoses(
                        List.of(new FailureDiagnosis(List.of("AMT-01", "QRY-04"), List.of("the cents are cut off"))));

        assertThat(printed(run))
                .contains("Diagnosis (1)\n  AMT-01 and QRY-04 together look like: the cents are cut off\n");
    }

    private String summary(RequirementResult... results) {
        return printed(run(results));
    }

    private RunResult run(RequirementResult... results) {
        return new RunResult(
                new RunResult.HarnessInfo("1", catalogue.name(), 1, false),
                new RunResult.TargetSummary("acme", "guide", Map.of(), "conformance certify --only %s"),
                Instant.EPOCH,
                Duration.ZERO,
                catalogue.chapters(),
                List.of(results),
                List.of());
    }

    private static String printed(RunResult run) {
        StringWriter out = new StringWriter();
        TerminalStyle look = TerminalStyle.of(false, StandardCharsets.UTF_8, Map.of());
        PrintWriter writer = new PrintWriter(out);
        new RunSummary(new TerminalOutput(writer, writer, look), run).print();
        writer.flush();
        return out.toString();
    }
}

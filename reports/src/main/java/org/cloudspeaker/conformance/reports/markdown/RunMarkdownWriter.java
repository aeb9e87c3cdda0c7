package org.cloudspeaker.conformance.reports.markdown;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.result.FailureDiagnosis;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.ProfileResult;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** The parts of the summary, in their order. */
final class RunMarkdownWriter {
    /** A comment on a pull request may have 65536 characters; this many requirements fit with their longest texts. */
    private static final int MOST = 25;

    private final RunResult run;
    private final StringBuilder out = new StringBuilder();

    RunMarkdownWriter(RunResult run) {
        this.run = run;
    }

    String text() {
        line("# " + run.conclusion().title());
        line("");
        line(MarkdownText.escape(run.conclusion().sentence()));
        line("");
        line("- target: " + MarkdownText.code(run.target().name()));
        line("- catalogue: " + MarkdownText.code(run.tool().catalogue()) + ", harness "
                + MarkdownText.code(run.tool().version()) + ", started "
                + MarkdownText.code(run.started().toString()));
        line("- " + counts());
        profiles();
        run.diagnoses().stream().map(FailureDiagnosis::sentence).forEach(this::diagnosis);
        section(Verdict.FAIL);
        section(Verdict.ERROR);
        section(Verdict.INCONCLUSIVE);
        section(Verdict.WARN);
        section(Verdict.WAIVED);
        return out.toString();
    }

    private String counts() {
        return run.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey().word())
                .collect(Collectors.joining(", "));
    }

    private void profiles() {
        List<ProfileResult> concerned = run.profiles().stream()
                .filter(result -> result.state() != ProfileResult.ProfileState.NOT_CHECKED)
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        line("");
        line("| profile | state | looked at |");
        line("|---|---|---|");
        concerned.forEach(result -> line("| " + result.profile().id() + " | "
                + result.state().word() + " | " + result.lookedAt() + " of " + result.requirements() + " |"));
    }

    private void diagnosis(String sentence) {
        line("");
        line("> " + MarkdownText.escape(sentence) + ".");
    }

    private void section(Verdict verdict) {
        List<RequirementResult> results = run.resultsWith(verdict).stream()
                .sorted((one, other) ->
                        one.requirement().level().compareTo(other.requirement().level()))
                .toList();
        if (results.isEmpty()) {
            return;
        }
        line("");
        line("## " + verdict.title() + " (" + results.size() + ")");
        line("");
        results.stream().limit(MOST).forEach(this::requirement);
        if (results.size() > MOST) {
            line("- and " + (results.size() - MOST) + " more, all of them in `report.html`");
        }
    }

    private void requirement(RequirementResult result) {
        line("- **" + result.id() + "** " + result.requirement().level() + ": "
                + MarkdownText.escape(result.requirement().text()));
        if (!result.reason().isEmpty()) {
            fact("reason", result.reason());
        }
        result.findings().stream().limit(1).forEach(finding -> finding(finding, result));
        if (result.findings().size() > 1) {
            line("  - and " + (result.findings().size() - 1) + " more of the same requirement");
        }
    }

    private void finding(Finding finding, RequirementResult result) {
        fact("case", finding.scenario());
        fact("sent", finding.sent());
        fact("expected", finding.expected());
        fact("but was", finding.actual());
        fact("mended", finding.mended());
        fact("in a shop", or(finding.consequence(), result.requirement().consequence()));
        fact("try", or(finding.remedy(), result.requirement().remedy()));
    }

    private static String or(String own, String general) {
        return own.isEmpty() ? general : own;
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            line(String.format(Locale.ROOT, "  - %s: %s", name, MarkdownText.code(value)));
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}

package org.cloudspeaker.conformance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cloudspeaker.conformance.cli.Look.Colour;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;

/** The last lines of a run: counts, reports, and the verdict with its exit code. */
final class Closing {
    private static final int IDS = 5;

    private final Screen screen;
    private final Run run;

    Closing(Screen screen, Run run) {
        this.screen = screen;
        this.run = run;
    }

    /** Counts, and where the reports are. */
    void countsAndReports(List<Path> reports) {
        screen.gap();
        double seconds = run.duration().toMillis() / 1000.0;
        screen.paragraph(
                Words.requirements(run.results().size()) + ": " + Words.counts(run.counts())
                        + String.format(Locale.ROOT, ", in %.1f s", seconds),
                2);
        reports.forEach(report -> screen.line("report    : " + screen.look().legible(report.toString())));
        screen.gap();
    }

    /** The one line that matters. */
    void verdict() {
        RunVerdict verdict = run.verdict();
        Colour colour = switch (verdict) {
            case CONFORMANT -> Colour.GREEN;
            case INCONCLUSIVE -> Colour.YELLOW;
            case NON_CONFORMANT, ERROR -> Colour.RED;
        };
        screen.line(screen.look().paint(colour, sentence(verdict)) + " Exit code " + verdict.exitCode() + ".");
    }

    private String sentence(RunVerdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> "CONFORMANT: " + conformant();
            case NON_CONFORMANT ->
                "NOT CONFORMANT: " + some(Verdict.FAIL) + (count(Verdict.FAIL) == 1 ? " is" : " are") + " broken.";
            case INCONCLUSIVE -> "INCONCLUSIVE: " + inconclusive();
            case ERROR ->
                "ERROR: the harness itself broke down at " + some(Verdict.ERROR)
                        + ", which says nothing about the target.";
        };
    }

    private String conformant() {
        String met = Words.requirements(count(Verdict.PASS)) + " met, none broken";
        long open = count(Verdict.WARN) + count(Verdict.WAIVED);
        return open == 0 ? met + "." : met + ", " + open + " recommended or waived ones not met.";
    }

    private String inconclusive() {
        return count(Verdict.PASS) == 0
                ? "nothing was verified, so nothing can be said about this target; this is not a pass."
                : some(Verdict.INCONCLUSIVE) + " stayed open; this is not a pass.";
    }

    private String some(Verdict verdict) {
        List<String> ids = run.with(verdict).stream().map(RequirementResult::id).toList();
        return Words.requirements(ids.size()) + " (" + Words.ids(ids, IDS) + ")";
    }

    private long count(Verdict verdict) {
        return run.with(verdict).size();
    }
}

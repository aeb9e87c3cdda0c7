package org.cloudspeaker.conformance.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle.TerminalColour;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;

/** The last lines of a run: counts, reports, and the verdict with its exit code. */
public final class RunFooter {
    private static final int IDS = 5;

    private final TerminalOutput screen;
    private final RunResult run;

    public RunFooter(TerminalOutput screen, RunResult run) {
        this.screen = screen;
        this.run = run;
    }

    /** Counts, and where the reports are. */
    public void printCountsAndReports(List<Path> reports) {
        screen.printEmptyLine();
        double seconds = run.duration().toMillis() / 1000.0;
        screen.printParagraph(
                VerdictWords.requirements(run.results().size()) + ": " + VerdictWords.counts(run.counts())
                        + String.format(Locale.ROOT, ", in %.1f s", seconds),
                2);
        reports.forEach(
                report -> screen.printLine("report    : " + screen.look().escape(report.toString())));
        screen.printEmptyLine();
    }

    /** The one line that matters. */
    public void printVerdict() {
        RunVerdict verdict = run.verdict();
        TerminalColour colour = switch (verdict) {
            case CONFORMANT -> TerminalColour.GREEN;
            case INCONCLUSIVE -> TerminalColour.YELLOW;
            case NON_CONFORMANT, ERROR -> TerminalColour.RED;
        };
        screen.printLine(screen.look().paint(colour, sentence(verdict)) + " Exit code " + verdict.exitCode() + ".");
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
        String met = VerdictWords.requirements(count(Verdict.PASS)) + " met, none broken";
        long open = count(Verdict.WARN) + count(Verdict.WAIVED);
        return open == 0 ? met + "." : met + ", " + open + " recommended or waived ones not met.";
    }

    private String inconclusive() {
        return count(Verdict.PASS) == 0
                ? "nothing was verified, so nothing can be said about this target; this is not a pass."
                : some(Verdict.INCONCLUSIVE) + " stayed open; this is not a pass.";
    }

    private String some(Verdict verdict) {
        List<String> ids =
                run.resultsWith(verdict).stream().map(RequirementResult::id).toList();
        return VerdictWords.requirements(ids.size()) + " (" + VerdictWords.ids(ids, IDS) + ")";
    }

    private long count(Verdict verdict) {
        return run.resultsWith(verdict).size();
    }
}

package org.cloudspeaker.conformance.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle.TerminalColour;
import org.cloudspeaker.conformance.result.RunConclusion;
import org.cloudspeaker.conformance.result.RunResult;

/** The last lines of a run: counts, reports, and the verdict with its exit code. */
public final class RunFooter {
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
                report -> screen.printLine("report    : " + screen.look().escapeLine(report.toString())));
        screen.printEmptyLine();
    }

    /** The one line that matters. */
    public void printVerdict(RunConclusion conclusion) {
        TerminalColour colour = switch (conclusion.verdict()) {
            case CONFORMANT -> conclusion.partial() ? TerminalColour.BOLD : TerminalColour.GREEN;
            case INCONCLUSIVE, INTERRUPTED -> TerminalColour.YELLOW;
            case NON_CONFORMANT, ERROR -> TerminalColour.RED;
        };
        screen.printLine(screen.look().paint(colour, conclusion.line()) + " Exit code " + conclusion.exitCode() + ".");
    }
}

package org.cloudspeaker.conformance.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.cli.terminal.RunFooter;
import org.cloudspeaker.conformance.cli.terminal.RunProgress;
import org.cloudspeaker.conformance.cli.terminal.RunSummary;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.reports.ReportFolder;
import org.cloudspeaker.conformance.result.RunConclusion;
import org.cloudspeaker.conformance.result.RunControl;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;

/**
 * Writes the reports of a run and prints its result once, whether it came to its end or a signal ended it. Thread-safe:
 * whoever comes second gets the exit code of the first.
 */
final class RunReporter implements RunListener {
    private final TerminalOutput screen;
    private final ReportFolder folder;
    private final Optional<RunProgress> progress;
    private Optional<RunControl> control = Optional.empty();
    private Optional<String> stopCause = Optional.empty();
    private OptionalInt exitCode = OptionalInt.empty();

    /**
     * A reporter.
     *
     * @param progress what shows the run as it goes on; empty where only the verdict is printed
     */
    RunReporter(TerminalOutput screen, ReportFolder folder, Optional<RunProgress> progress) {
        this.screen = screen;
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public synchronized void runStarted(RunControl run) {
        control = Optional.of(run);
        stopIfAsked();
    }

    /** Lets no further check begin, also where the run has not begun. */
    synchronized void stop(String cause) {
        stopCause = Optional.of(cause);
        stopIfAsked();
    }

    private void stopIfAsked() {
        if (control.isPresent() && stopCause.isPresent()) {
            RunResult unused = control.get().interrupt(stopCause.get());
        }
    }

    /** Reports what was seen so far, and gives the exit code; empty where no run has begun. */
    OptionalInt interrupt(String cause) {
        Optional<RunResult> seen = control().map(run -> run.interrupt(cause));
        return seen.isPresent() ? OptionalInt.of(conclude(seen.get())) : OptionalInt.empty();
    }

    private synchronized Optional<RunControl> control() {
        return control;
    }

    /** Reports a run, and gives the exit code. */
    synchronized int conclude(RunResult run) {
        if (exitCode.isEmpty()) {
            exitCode = OptionalInt.of(report(run));
        }
        return exitCode.getAsInt();
    }

    private int report(RunResult run) {
        progress.ifPresent(RunProgress::close);
        Optional<List<Path>> reports = write(run);
        RunConclusion conclusion =
                reports.isPresent() ? run.conclusion() : run.conclusion().withoutReports();
        RunFooter closing = new RunFooter(screen, run);
        if (progress.isPresent()) {
            new RunSummary(screen, run).print();
            closing.printCountsAndReports(reports.orElse(List.of()));
        }
        closing.printVerdict(conclusion);
        screen.out().flush();
        return conclusion.exitCode();
    }

    private Optional<List<Path>> write(RunResult run) {
        try {
            return Optional.of(folder.write(run));
        } catch (IOException e) {
            screen.printError("conformance: there is no report: " + e.getMessage());
            return Optional.empty();
        }
    }
}

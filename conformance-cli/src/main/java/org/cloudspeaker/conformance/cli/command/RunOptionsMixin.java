package org.cloudspeaker.conformance.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.file.ReportFolder;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.RerunCommandLine;
import org.cloudspeaker.conformance.cli.invocation.RunTarget;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.cli.terminal.RunFooter;
import org.cloudspeaker.conformance.cli.terminal.RunProgress;
import org.cloudspeaker.conformance.cli.terminal.RunSummary;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.cli.terminal.VerdictWords;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.CertificationScope;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.reports.ReportSet;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import picocli.CommandLine.Option;

/** What of a target is checked and where the reports go, and the run itself. */
final class RunOptionsMixin {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ID",
            description =
                    "Check these alone, with what they rest on: ids (AMT-02), groups (BRK-MSG) or chapters (SAL).")
    private List<String> only = List.of();

    @Option(names = "--skip", split = ",", paramLabel = "ID", description = "Leave these out.")
    private List<String> skip = List.of();

    @Option(names = "--strict", description = "Let a broken SHOULD fail.")
    private boolean strict;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "conformance-report",
            description = "Folder for report.html, report.json and junit.xml (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("conformance-report");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of generated values, as a report shows it, for the same run again.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--quiet", description = "Print the verdict alone.")
    private boolean quiet;

    /** Opens the target of a command when everything else is known to be right. */
    interface TargetOpener {
        RunTarget open(Catalogue catalogue);
    }

    /**
     * Runs the checks over a target, shows what came of it, and writes the reports.
     *
     * @param scope whose chapters may be chosen
     * @param rerun the command that runs the same again, without the options that are here
     * @return the exit code
     */
    int runChecks(CertificationScope scope, TargetOpener opening, RerunCommandLine rerun, CliEnvironment around) {
        Catalogue catalogue = Catalogue.load();
        Set<String> checked = Chapters.checked();
        SelectionParser checks = new SelectionParser(catalogue, checked);
        RequirementSelection selection = checks.parse(only, skip);
        if (checked.stream().noneMatch(id -> scope.covers(id) && selection.isRequested(id))) {
            throw new UsageException(
                    "the chosen requirements speak of " + scope.other().subject() + "; try conformance "
                            + scope.other().command());
        }
        try (RunTarget chosen = opening.open(catalogue)) {
            Path folder = ReportFolder.prepare(out);
            Set<String> ids = new TreeSet<>(checks.checkedBy(Chapters.withPrerequisites(selection)));
            ids.removeIf(id -> !scope.covers(id));
            RunProgress progress = new RunProgress(around.screen(), catalogue, ids);
            if (!quiet) {
                begin(chosen.target(), catalogue, ids.size(), around.screen());
            }
            RunResult run = run(chosen.target(), options(selection, rerun, folder, around), progress, around);
            return finish(run, folder, around.screen());
        }
    }

    private RunOptions options(
            RequirementSelection selection, RerunCommandLine rerun, Path folder, CliEnvironment around) {
        if (strict) {
            rerun.append("--strict");
        }
        seed.ifPresent(number -> rerun.append("--seed").append(Long.toString(number)));
        long chosen = seed.orElseGet(around.clock()::millis);
        return new RunOptions(selection, Chapters.checked(), strict, chosen, rerun.template(), folder);
    }

    private static void begin(Target target, Catalogue catalogue, int count, TerminalOutput screen) {
        screen.printParagraph(
                "Certifying " + target.name() + " against " + catalogue.name() + ": " + count + " of "
                        + VerdictWords.requirements(catalogue.requirements().size()),
                2);
        screen.printEmptyLine();
    }

    private RunResult run(Target target, RunOptions options, RunProgress progress, CliEnvironment around) {
        List<RunListener> listeners = quiet ? List.of() : List.of(progress);
        try {
            return new SuiteRunner(around.clock(), listeners).run(target, options);
        } catch (RuntimeException | Error e) {
            progress.eraseStatusLine();
            throw e;
        }
    }

    private int finish(RunResult run, Path folder, TerminalOutput screen) {
        Optional<List<Path>> reports = write(run, folder, screen);
        RunFooter closing = new RunFooter(screen, run);
        if (!quiet) {
            new RunSummary(screen, run).print();
            closing.printCountsAndReports(reports.orElse(List.of()));
        }
        closing.printVerdict();
        boolean lost = reports.isEmpty() && run.verdict() == RunVerdict.CONFORMANT;
        return lost ? ExitCode.FAULT : run.verdict().exitCode();
    }

    private static Optional<List<Path>> write(RunResult run, Path folder, TerminalOutput screen) {
        try {
            return Optional.of(ReportSet.standard().write(run, folder));
        } catch (IOException e) {
            screen.printError("conformance: the reports are not complete: " + e.getMessage());
            return Optional.empty();
        }
    }
}

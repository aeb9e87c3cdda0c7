package org.cloudspeaker.conformance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.junit.Scope;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.reports.Reports;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.target.Target;
import picocli.CommandLine.Option;

/** What of a target is checked and where the reports go, and the run itself. */
final class HowToRun {
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
    interface Opening {
        ChosenTarget open(Catalogue catalogue);
    }

    /**
     * Runs the checks over a target, shows what came of it, and writes the reports.
     *
     * @param scope whose chapters may be chosen
     * @param rerun the command that runs the same again, without the options that are here
     * @return the exit code
     */
    int over(Scope scope, Opening opening, Rerun rerun, Surroundings around) {
        Catalogue catalogue = Catalogue.load();
        Set<String> checked = Chapters.checked();
        Choice checks = new Choice(catalogue, checked);
        Selection selection = checks.of(only, skip);
        if (checked.stream().noneMatch(id -> scope.covers(id) && selection.chosen(id))) {
            throw new UsageException(
                    "the chosen requirements speak of " + scope.other().subject() + "; try conformance "
                            + scope.other().command());
        }
        try (ChosenTarget chosen = opening.open(catalogue)) {
            Path folder = ReportFolder.ready(out);
            Set<String> ids = new TreeSet<>(checks.checkedBy(Chapters.closed(selection)));
            ids.removeIf(id -> !scope.covers(id));
            Progress progress = new Progress(around.screen(), catalogue, ids);
            if (!quiet) {
                begin(chosen.target(), catalogue, ids.size(), around.screen());
            }
            Run run = run(chosen.target(), options(selection, rerun, folder, around), progress, around);
            return finish(run, folder, around.screen());
        }
    }

    private RunOptions options(Selection selection, Rerun rerun, Path folder, Surroundings around) {
        if (strict) {
            rerun.with("--strict");
        }
        seed.ifPresent(number -> rerun.with("--seed").with(Long.toString(number)));
        long chosen = seed.orElseGet(around.clock()::millis);
        return new RunOptions(selection, Chapters.checked(), strict, chosen, rerun.template(), folder);
    }

    private static void begin(Target target, Catalogue catalogue, int count, Screen screen) {
        screen.paragraph(
                "Certifying " + target.name() + " against " + catalogue.name() + ": " + count + " of "
                        + Words.requirements(catalogue.requirements().size()),
                2);
        screen.gap();
    }

    private Run run(Target target, RunOptions options, Progress progress, Surroundings around) {
        List<RunListener> listeners = quiet ? List.of() : List.of(progress);
        try {
            return new SuiteRunner(around.clock(), listeners).run(target, options);
        } catch (RuntimeException | Error e) {
            progress.erase();
            throw e;
        }
    }

    private int finish(Run run, Path folder, Screen screen) {
        Optional<List<Path>> reports = write(run, folder, screen);
        Closing closing = new Closing(screen, run);
        if (!quiet) {
            new Summary(screen, run).print();
            closing.countsAndReports(reports.orElse(List.of()));
        }
        closing.verdict();
        boolean lost = reports.isEmpty() && run.verdict() == RunVerdict.CONFORMANT;
        return lost ? ExitCode.FAULT : run.verdict().exitCode();
    }

    private static Optional<List<Path>> write(Run run, Path folder, Screen screen) {
        try {
            return Optional.of(Reports.standard().write(run, folder));
        } catch (IOException e) {
            screen.complain("conformance: the reports are not complete: " + e.getMessage());
            return Optional.empty();
        }
    }
}

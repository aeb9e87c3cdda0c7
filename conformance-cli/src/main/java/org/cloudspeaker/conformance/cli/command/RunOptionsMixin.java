package org.cloudspeaker.conformance.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.DurationConverter;
import org.cloudspeaker.conformance.cli.invocation.RerunCommandLine;
import org.cloudspeaker.conformance.cli.invocation.RunTarget;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.cli.terminal.RunProgress;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.cli.terminal.VerdictWords;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.engine.CertificationScope;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileException;
import org.cloudspeaker.conformance.reports.ReportFolder;
import org.cloudspeaker.conformance.reports.ReportFolderException;
import org.cloudspeaker.conformance.reports.ReportForms;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of a target is checked and where the reports go, and the run itself. */
public final class RunOptionsMixin {
    private static final String FOLDER = "conformance-report";

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ID",
            description = "Check only these and what they depend on: ids (AMT-02), groups (BRK-MSG) or chapters (SAL).")
    private List<String> only = List.of();

    @Option(names = "--skip", split = ",", paramLabel = "ID", description = "Skip these.")
    private List<String> skip = List.of();

    @Option(names = "--strict", description = "Treat a broken SHOULD as a failure.")
    private boolean strict;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = FOLDER,
            description = "Folder for the reports (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of(FOLDER);

    @Option(
            names = "--report",
            split = ",",
            paramLabel = "FORM",
            completionCandidates = ReportFormIds.class,
            description = "Forms of the report: ${COMPLETION-CANDIDATES}; all of them, if none is chosen.")
    private List<String> report = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of generated values; use the one of a report to repeat its values.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "Begin no check after this time, such as 90s or 10m; what is left is reported as not reached.")
    private Optional<Duration> deadline = Optional.empty();

    @Option(names = "--quiet", description = "Print only the verdict.")
    private boolean quiet;

    /** Takes away earlier reports from the folder that a command line names which cannot be understood. */
    public static void discardReports(List<String> arguments) {
        String folder = FOLDER;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--out") && i + 1 < arguments.size()) {
                folder = arguments.get(i + 1);
            } else if (arguments.get(i).startsWith("--out=")) {
                folder = arguments.get(i).substring("--out=".length());
            }
        }
        try {
            ReportFolder.discardReports(Path.of(folder));
        } catch (InvalidPathException e) {
            // No report can be there.
        }
    }

    /** Opens the target of a command when everything else is known to be right. */
    interface TargetOpener {
        RunTarget open(Catalogue catalogue);
    }

    /**
     * Runs the checks over a target, prints the results, and writes the reports.
     *
     * @param scope whose chapters may be chosen
     * @param rerun the command that runs the same again, without the options that are here
     * @return the exit code
     */
    int runChecks(CertificationScope scope, TargetOpener opening, RerunCommandLine rerun, CliEnvironment cli) {
        try {
            return certify(scope, opening, rerun, cli);
        } catch (UsageException | ConfigException | FormatProfileException e) {
            ReportFolder.discardReports(out);
            throw e;
        }
    }

    private int certify(CertificationScope scope, TargetOpener opening, RerunCommandLine rerun, CliEnvironment cli) {
        Catalogue catalogue = Catalogue.load();
        Set<String> checked = Chapters.checked();
        SelectionParser checks = new SelectionParser(catalogue, checked);
        RequirementSelection selection = checks.parse(only, skip);
        if (checked.stream().noneMatch(id -> scope.covers(id) && selection.isRequested(id))) {
            throw new UsageException(
                    "the selected requirements are about " + scope.other().subject() + "; try conformance "
                            + scope.other().command());
        }
        ReportForms forms = ReportFormIds.parse("--report", report);
        try (RunTarget chosen = opening.open(catalogue);
                ReportFolder folder = openFolder(forms)) {
            Set<String> ids = new TreeSet<>(checks.checkedBy(Chapters.withPrerequisites(selection)));
            ids.removeIf(id -> !scope.covers(id));
            RunProgress progress = new RunProgress(cli.screen(), catalogue, ids);
            if (!quiet) {
                begin(chosen.target(), catalogue, ids.size(), cli.screen());
            }
            RunReporter reporter =
                    new RunReporter(cli.screen(), folder, quiet ? Optional.empty() : Optional.of(progress));
            cli.process().interruption().accept(() -> reporter.interrupt("a signal"));
            List<RunListener> listeners = quiet ? List.of(reporter) : List.of(progress, reporter);
            return run(
                    chosen.target(), options(selection, rerun, cli), new SuiteRunner(cli.clock(), listeners), reporter);
        }
    }

    private ReportFolder openFolder(ReportForms forms) {
        try {
            return ReportFolder.open(out, forms);
        } catch (ReportFolderException e) {
            throw new UsageException("--out " + out + ": " + e.getMessage());
        }
    }

    private RunOptions options(RequirementSelection selection, RerunCommandLine rerun, CliEnvironment cli) {
        if (strict) {
            rerun.append("--strict");
        }
        seed.ifPresent(number -> rerun.append("--seed").append(Long.toString(number)));
        long chosen = seed.orElseGet(cli.clock()::millis);
        return RunOptions.into(out)
                .withSelection(selection)
                .withChecks(Chapters.checked())
                .withStrict(strict)
                .withSeed(chosen)
                .withRerun(rerun.template());
    }

    private static void begin(Target target, Catalogue catalogue, int count, TerminalOutput screen) {
        screen.printParagraph(
                "Certifying " + target.name() + " against " + catalogue.name() + ": " + count + " of "
                        + VerdictWords.requirements(catalogue.requirements().size()),
                2);
        screen.printEmptyLine();
    }

    private int run(Target target, RunOptions options, SuiteRunner runner, RunReporter reporter) {
        CompletableFuture<@Nullable Void> late = new CompletableFuture<>();
        CompletableFuture<?> unused = late.thenRun(() -> reporter.stop("the deadline of " + words(deadline)));
        deadline.ifPresent(limit -> late.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return reporter.conclude(runner.run(target, options));
        } finally {
            late.cancel(false);
        }
    }

    private static String words(Optional<Duration> limit) {
        return limit.map(time -> time.toMillis() / 1000.0 + " s").orElse("");
    }
}

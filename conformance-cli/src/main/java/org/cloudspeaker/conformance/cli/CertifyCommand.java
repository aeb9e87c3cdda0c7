package org.cloudspeaker.conformance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.reports.Reports;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.target.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the checks over a target, shows what came of it, and writes the reports. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Certifies a target; without one, the mock servers inside.",
        footer = {
            "",
            "Examples:",
            "  conformance certify target.yaml",
            "  conformance certify target.yaml --only SAL,AMT-02 --skip SAL-13",
            "  conformance certify --parameters posparam.ini --sn TEST000000000001",
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 usage or configuration, 3 inconclusive, 4 the harness's own"
                    + " fault."
        })
final class CertifyCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    private TargetChoice choice = new TargetChoice();

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

    CertifyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        Choice checks = new Choice(catalogue, Chapters.checked());
        Selection selection = checks.of(only, skip);
        try (ChosenTarget chosen = choice.open(around, catalogue)) {
            Path folder = ReportFolder.ready(out);
            Set<String> ids = checks.checkedBy(Chapters.closed(selection));
            Progress progress = new Progress(around.screen(), catalogue, ids);
            if (!quiet) {
                begin(chosen.target(), catalogue, ids.size());
            }
            RunOptions options = new RunOptions(
                    selection,
                    Chapters.checked(),
                    strict,
                    seed.orElseGet(around.clock()::millis),
                    rerun().template(),
                    folder);
            Run run = run(chosen.target(), options, progress);
            return finish(run, folder);
        }
    }

    private void begin(Target target, Catalogue catalogue, int count) {
        around.screen()
                .paragraph(
                        "Certifying " + target.name() + " against " + catalogue.name() + ": " + count + " of "
                                + Words.requirements(catalogue.requirements().size()),
                        2);
        around.screen().gap();
    }

    private Run run(Target target, RunOptions options, Progress progress) {
        List<RunListener> listeners = quiet ? List.of() : List.of(progress);
        try {
            return new SuiteRunner(around.clock(), listeners).run(target, options);
        } catch (RuntimeException | Error e) {
            progress.erase();
            throw e;
        }
    }

    private Integer finish(Run run, Path folder) {
        Optional<List<Path>> reports = write(run, folder);
        Closing closing = new Closing(around.screen(), run);
        if (!quiet) {
            new Summary(around.screen(), run).print();
            closing.countsAndReports(reports.orElse(List.of()));
        }
        closing.verdict();
        boolean lost = reports.isEmpty() && run.verdict() == RunVerdict.CONFORMANT;
        return lost ? ExitCode.FAULT : run.verdict().exitCode();
    }

    private Optional<List<Path>> write(Run run, Path folder) {
        try {
            return Optional.of(Reports.standard().write(run, folder));
        } catch (IOException e) {
            around.screen().complain("conformance certify: the reports are not complete: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Rerun rerun() {
        Rerun rerun = new Rerun(around.command());
        choice.arguments().forEach(rerun::with);
        if (strict) {
            rerun.with("--strict");
        }
        seed.ifPresent(number -> rerun.with("--seed").with(Long.toString(number)));
        return rerun;
    }
}

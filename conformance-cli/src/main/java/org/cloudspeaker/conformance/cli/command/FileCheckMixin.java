package org.cloudspeaker.conformance.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.terminal.RunFooter;
import org.cloudspeaker.conformance.cli.terminal.RunSummary;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.cli.terminal.VerdictWords;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.reports.ReportForm;
import org.cloudspeaker.conformance.reports.ReportForms;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import picocli.CommandLine.Option;

/** The common part of all commands that check files against one chapter. They connect to no server and write nothing. */
final class FileCheckMixin {
    private static final Path NOWHERE = Path.of("");

    @Option(names = "--json", description = "Print JSON in the form of report.json; short for --report json.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FORM",
            completionCandidates = ReportFormIds.class,
            description = "Print only a report, in this form: ${COMPLETION-CANDIDATES}.")
    private Optional<String> report = Optional.empty();

    @Option(names = "--strict", description = "Treat a broken SHOULD as a failure.")
    private boolean strict;

    /**
     * Checks the files of a target against a chapter, and prints the results.
     *
     * @param chapter its id, for example {@code PAR}
     * @return the exit code of the verdict
     */
    Integer run(CliEnvironment cli, String chapter, Target target) {
        List<String> chosen = report.or(() -> json ? Optional.of("json") : Optional.empty()).stream()
                .toList();
        ReportForms forms = ReportFormIds.parse("--report", chosen);
        RunResult run = judge(cli, chapter, target, strict);
        if (chosen.isEmpty()) {
            print(cli.screen(), run);
        } else {
            cli.screen().out().print(text(forms.all().get(0), run));
            cli.screen().out().flush();
        }
        return run.conclusion().exitCode();
    }

    /** Checks the files of a target against a chapter, and prints nothing. */
    static RunResult judge(CliEnvironment cli, String chapter, Target target, boolean strict) {
        RunOptions options = RunOptions.into(NOWHERE)
                .withChecks(Chapters.checked())
                .withStrict(strict)
                .withSelection(RequirementSelection.only(chapter));
        return new SuiteRunner(cli.clock(), List.of()).run(target, options).forChapter(chapter);
    }

    private static void print(TerminalOutput screen, RunResult run) {
        screen.printParagraph(
                "Checking " + run.target().name() + " against "
                        + run.tool().catalogue() + ": "
                        + VerdictWords.requirements(run.results().size()),
                2);
        new RunSummary(screen, run).printResults();
        RunFooter closing = new RunFooter(screen, run);
        closing.printCountsAndReports(List.of());
        closing.printVerdict(run.conclusion());
    }

    private static String text(ReportForm form, RunResult run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            form.write(run, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

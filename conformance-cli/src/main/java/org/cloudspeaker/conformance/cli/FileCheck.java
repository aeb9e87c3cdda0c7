package org.cloudspeaker.conformance.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.reports.json.JsonReport;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.target.Target;
import picocli.CommandLine.Option;

/** What all commands that hold files against one chapter have in common. They meet no server and write nothing. */
final class FileCheck {
    private static final Path NOWHERE = Path.of("");

    @Option(names = "--json", description = "As JSON in the form of report.json, for machines.")
    private boolean json;

    @Option(names = "--strict", description = "Let a broken SHOULD fail.")
    private boolean strict;

    /**
     * Holds the files of a target against a chapter, and shows what came of it.
     *
     * @param chapter its id, for example {@code PAR}
     * @return the exit code of the verdict
     */
    Integer run(Surroundings around, String chapter, Target target) {
        Run run = judge(around, chapter, target, strict);
        if (json) {
            around.screen().out().print(json(run));
            around.screen().out().flush();
        } else {
            print(around.screen(), run);
        }
        return run.verdict().exitCode();
    }

    /** Holds the files of a target against a chapter, and shows nothing. */
    static Run judge(Surroundings around, String chapter, Target target, boolean strict) {
        RunOptions options = RunOptions.into(NOWHERE)
                .checking(Chapters.checked())
                .strict(strict)
                .selecting(Selection.only(chapter));
        return new SuiteRunner(around.clock(), List.of()).run(target, options).of(chapter);
    }

    private static void print(Screen screen, Run run) {
        screen.paragraph(
                "Checking " + run.target().name() + " against "
                        + run.tool().catalogue() + ": "
                        + Words.requirements(run.results().size()),
                2);
        new Summary(screen, run).results();
        Closing closing = new Closing(screen, run);
        closing.countsAndReports(List.of());
        closing.verdict();
    }

    private static String json(Run run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JsonReport().render(run, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

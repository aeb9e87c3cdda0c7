package org.cloudspeaker.conformance.cli.command;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.message.profile.document.FormatTable;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a format as tables. */
@Command(
        name = "show-format",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows a format as one table per message, with a sample of each, in Markdown or HTML, for"
                + " developers of the server or the device software.",
        footer = {"", "Example:", "  conformance show-format acme.yaml --html > acme.html"})
public final class ShowFormatCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(paramLabel = "FORMAT", description = "A format profile, or guide.")
    private String format = "guide";

    @Option(names = "--html", description = "Print HTML instead of Markdown.")
    private boolean html;

    public ShowFormatCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        FormatTable table = new FormatTable(new FormatProfileLoader().named(format));
        cli.screen().printLine(html ? table.html() : table.markdown());
        return ExitCode.OK;
    }
}

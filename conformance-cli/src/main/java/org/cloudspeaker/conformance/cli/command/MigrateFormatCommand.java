package org.cloudspeaker.conformance.cli.command;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.message.profile.document.FormatYaml;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Rewrites a profile of the old shape. */
@Command(
        name = "migrate-format",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints a format profile of the old shape (lists of fields) in the new one (bodies that look like"
                + " the messages). Both mean the same.",
        footer = {"", "Example:", "  conformance migrate-format old.yaml > acme.yaml"})
public final class MigrateFormatCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(paramLabel = "FORMAT", description = "A format profile, or guide.")
    private String format = "guide";

    public MigrateFormatCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        cli.screen().printLine(new FormatYaml(new FormatProfileLoader().named(format)).write());
        return ExitCode.OK;
    }
}

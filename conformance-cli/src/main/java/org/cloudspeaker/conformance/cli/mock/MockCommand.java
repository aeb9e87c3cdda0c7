package org.cloudspeaker.conformance.cli.mock;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The group of mock commands; without a subcommand it shows its help. */
@Command(
        name = "mock",
        mixinStandardHelpOptions = true,
        description = "Starts mocks: devices for server developers, servers for device developers.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 stopped as requested, 2 usage error: nothing was started, 4 internal error."})
public final class MockCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private MockCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    /** The command with all mocks. */
    public static CommandLine commandLine(CliEnvironment cli) {
        return new CommandLine(new MockCommand(cli))
                .addSubcommand(new MockAllCommand(cli))
                .addSubcommand(new MockBrokerCommand(cli))
                .addSubcommand(new MockPaymentCommand(cli))
                .addSubcommand(new MockDeviceCommand(cli));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(cli.screen().out());
        return ExitCode.OK;
    }
}

package org.cloudspeaker.conformance.cli.mock;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The mocks; alone it shows its help. */
@Command(
        name = "mock",
        mixinStandardHelpOptions = true,
        description = "Plays a side that is missing: devices for who builds servers, servers for who builds devices.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 ended as asked, 2 usage: nothing was started, 4 the harness's own fault."})
public final class MockCommand implements Callable<Integer> {
    private final CliEnvironment around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private MockCommand(CliEnvironment around) {
        this.around = around;
    }

    /** The command with all mocks. */
    public static CommandLine commandLine(CliEnvironment around) {
        return new CommandLine(new MockCommand(around))
                .addSubcommand(new MockAllCommand(around))
                .addSubcommand(new MockBrokerCommand(around))
                .addSubcommand(new MockPaymentCommand(around))
                .addSubcommand(new MockDeviceCommand(around));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(around.screen().out());
        return ExitCode.OK;
    }
}

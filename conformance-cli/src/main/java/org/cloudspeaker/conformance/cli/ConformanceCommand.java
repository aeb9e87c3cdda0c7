package org.cloudspeaker.conformance.cli;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.command.BuildPackageCommand;
import org.cloudspeaker.conformance.cli.command.CertifyCommand;
import org.cloudspeaker.conformance.cli.command.CertifyDeviceCommand;
import org.cloudspeaker.conformance.cli.command.CheckMessagesCommand;
import org.cloudspeaker.conformance.cli.command.CheckPackageCommand;
import org.cloudspeaker.conformance.cli.command.CheckParametersCommand;
import org.cloudspeaker.conformance.cli.command.CompletionCommand;
import org.cloudspeaker.conformance.cli.command.DiffPackageCommand;
import org.cloudspeaker.conformance.cli.command.ExplainCommand;
import org.cloudspeaker.conformance.cli.command.InitCommand;
import org.cloudspeaker.conformance.cli.command.ListCommand;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.mock.MockCommand;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.engine.HarnessVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program itself: shows its help, and nothing more. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        versionProvider = ConformanceCommand.VersionProvider.class,
        description = {
            "Certifies MQTT brokers, payment servers, messages, parameter files and OTA packages for DS50 payment speakers,"
                    + " and the speakers themselves, against the integration guide; plays whichever side is missing."
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  conformance certify                               the mock servers inside, to see how it works",
            "  conformance init posparam.ini                     writes target.yaml for your servers",
            "  conformance certify target.yaml                   certifies them; reports in conformance-report/",
            "  conformance certify target.yaml --only SAL,AMT-02",
            "  conformance build-package resource_V1.0.0 --customer ACME",
            "  conformance certify-device device.yaml            certifies a device between mock servers",
            "  conformance mock all                              a broker and a payment server for a device",
            "  conformance explain SAL-04                        what a requirement asks for, and why",
            "",
            "Exit codes:",
            "  0  conformant: everything that was checked is met, and something was",
            "  1  not conformant: at least one requirement is broken",
            "  2  usage or configuration: nothing was run",
            "  3  inconclusive: the target could not be met, or nothing was verified",
            "  4  the harness's own fault"
        })
final class ConformanceCommand implements Callable<Integer> {
    private final CliEnvironment around;

    ConformanceCommand(CliEnvironment around) {
        this.around = around;
    }

    /** The whole command line with all commands. */
    static CommandLine commandLine(CliEnvironment around) {
        TerminalOutput screen = around.screen();
        CommandLine line = new CommandLine(new ConformanceCommand(around));
        line.addSubcommand(new CertifyCommand(around))
                .addSubcommand(new CertifyDeviceCommand(around))
                .addSubcommand(new InitCommand(around))
                .addSubcommand(new CheckParametersCommand(around))
                .addSubcommand(new CheckMessagesCommand(around))
                .addSubcommand(new CheckPackageCommand(around))
                .addSubcommand(new BuildPackageCommand(around))
                .addSubcommand(new DiffPackageCommand(around.screen()))
                .addSubcommand(MockCommand.commandLine(around))
                .addSubcommand(new ListCommand(screen))
                .addSubcommand(new ExplainCommand(around))
                .addSubcommand(new CompletionCommand(screen, line))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(screen.out())
                .setErr(screen.err())
                .setUsageHelpWidth(screen.look().width())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        screen.look().live() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new CommandExceptionHandler(screen))
                .setExecutionExceptionHandler(new CommandExceptionHandler(screen));
        return line;
    }

    @Override
    public Integer call() {
        around.screen().printError("expected a command, found none; conformance --help shows them all");
        return ExitCode.USAGE;
    }

    /** Version of harness, catalogue and Java. */
    static final class VersionProvider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "conformance " + HarnessVersion.current(),
                "catalogue " + Catalogue.load().name(),
                "Java " + Runtime.version()
            };
        }
    }
}

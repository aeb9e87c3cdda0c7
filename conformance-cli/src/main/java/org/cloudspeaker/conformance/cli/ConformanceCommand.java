package org.cloudspeaker.conformance.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.command.BuildPackageCommand;
import org.cloudspeaker.conformance.cli.command.CertifyCommand;
import org.cloudspeaker.conformance.cli.command.CertifyDeviceCommand;
import org.cloudspeaker.conformance.cli.command.CheckFormatCommand;
import org.cloudspeaker.conformance.cli.command.CheckMessagesCommand;
import org.cloudspeaker.conformance.cli.command.CheckPackageCommand;
import org.cloudspeaker.conformance.cli.command.CheckParametersCommand;
import org.cloudspeaker.conformance.cli.command.CompletionCommand;
import org.cloudspeaker.conformance.cli.command.DiffFormatCommand;
import org.cloudspeaker.conformance.cli.command.DiffPackageCommand;
import org.cloudspeaker.conformance.cli.command.ExplainCommand;
import org.cloudspeaker.conformance.cli.command.ExportFormatCommand;
import org.cloudspeaker.conformance.cli.command.InitCommand;
import org.cloudspeaker.conformance.cli.command.InitFormatCommand;
import org.cloudspeaker.conformance.cli.command.ListCommand;
import org.cloudspeaker.conformance.cli.command.MigrateFormatCommand;
import org.cloudspeaker.conformance.cli.command.SamplesCommand;
import org.cloudspeaker.conformance.cli.command.ShowFormatCommand;
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
            "Certifies MQTT brokers, payment servers, messages, parameter files, OTA packages and devices"
                    + " for the DS50 payment speaker against the integration guide. Has a mock for each side that is"
                    + " missing."
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  conformance certify                               a first look, at the built-in mock servers",
            "  conformance init posparam.ini                     writes target.yaml for your servers",
            "  conformance certify target.yaml                   certifies them; reports in conformance-report/",
            "  conformance certify target.yaml --only SAL,AMT-02",
            "  conformance build-package resource_V1.0.0 --customer ACME",
            "  conformance certify-device device.yaml            certifies a device between mock servers",
            "  conformance mock all                              starts a mock broker and a mock payment server",
            "  conformance explain SAL-04                        explains a requirement"
        })
final class ConformanceCommand implements Callable<Integer> {
    /** The commands whose exit code is a verdict. */
    private static final Set<String> JUDGING =
            Set.of("certify", "certify-device", "check-parameters", "check-messages", "check-package");

    private final CliEnvironment cli;

    ConformanceCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    /** The whole command line with all commands. */
    static CommandLine commandLine(CliEnvironment cli) {
        TerminalOutput screen = cli.screen();
        CommandLine line = new CommandLine(new ConformanceCommand(cli));
        line.addSubcommand(new CertifyCommand(cli))
                .addSubcommand(new CertifyDeviceCommand(cli))
                .addSubcommand(new InitCommand(cli))
                .addSubcommand(new CheckParametersCommand(cli))
                .addSubcommand(new CheckMessagesCommand(cli))
                .addSubcommand(new CheckPackageCommand(cli))
                .addSubcommand(new BuildPackageCommand(cli))
                .addSubcommand(new DiffPackageCommand(cli.screen()))
                .addSubcommand(new CheckFormatCommand(cli))
                .addSubcommand(new InitFormatCommand(cli))
                .addSubcommand(new ShowFormatCommand(cli))
                .addSubcommand(new SamplesCommand(cli))
                .addSubcommand(new DiffFormatCommand(cli))
                .addSubcommand(new MigrateFormatCommand(cli))
                .addSubcommand(new ExportFormatCommand(cli))
                .addSubcommand(MockCommand.commandLine(cli))
                .addSubcommand(new ListCommand(screen))
                .addSubcommand(new ExplainCommand(cli))
                .addSubcommand(new CompletionCommand(screen, line))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(screen.out())
                .setErr(screen.err())
                .setUsageHelpWidth(screen.look().width())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        screen.look().live() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new CommandExceptionHandler(screen))
                .setExecutionExceptionHandler(new CommandExceptionHandler(screen));
        describeExitCodes(line);
        line.getSubcommands().forEach((name, command) -> {
            if (JUDGING.contains(name)) {
                describeExitCodes(command);
            }
        });
        return line;
    }

    private static void describeExitCodes(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
    }

    @Override
    public Integer call() {
        cli.screen().printError("expected a command, found none; see conformance --help");
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

package org.cloudspeaker.conformance.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.capture.CaptureProblem;
import org.cloudspeaker.conformance.config.capture.MessageCapture;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks captured messages of the customer's server. */
@Command(
        name = "check-messages",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks published messages offline: shows each problem, its position, and what a device does"
                + " with that message.",
        footer = {
            "",
            "A file holds one message, or one message per line; the content decides, and the first line of"
                    + " output says which.",
            "",
            "Examples:",
            "  conformance check-messages captured/",
            "  mosquitto_sub -h broker.example -t 'pos/message/#' -C 20 | conformance check-messages -"
        })
public final class CheckMessagesCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final CliEnvironment cli;

    @Parameters(paramLabel = "FILE|DIR|-", description = "A file, a folder of files, or - for standard input.")
    private String messages = STANDARD_INPUT;

    @Option(
            names = "--format",
            paramLabel = "PROFILE.yaml",
            description = "A format profile (default: the guide's format).")
    private String format = Target.GUIDE_FORMAT;

    @Mixin
    private FileCheckMixin check = new FileCheckMixin();

    public CheckMessagesCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        MessageCapture capture = messages.equals(STANDARD_INPUT)
                ? MessageCapture.of("standard input", cli.in())
                : MessageCapture.of(Path.of(messages));
        if (!capture.troubles().isEmpty()) {
            throw new ConfigException(capture.troubles().stream()
                    .map(CheckMessagesCommand::problem)
                    .toList());
        }
        String name = capture.name() + " (" + capture.description() + ")";
        Target target = Target.of(name, DeviceConfig.ofParameters(ParameterFile.of("", new byte[0])))
                .with(MessageSourceConfig.of(capture))
                .inFormat(format);
        return check.run(cli, "MSG", target);
    }

    private static ConfigProblem problem(CaptureProblem trouble) {
        return new ConfigProblem(trouble.file(), 0, 0, "", trouble.expected(), trouble.found(), trouble.tryThis());
    }
}

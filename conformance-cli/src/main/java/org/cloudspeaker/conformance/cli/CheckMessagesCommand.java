package org.cloudspeaker.conformance.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.Messages;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetException;
import org.cloudspeaker.conformance.target.captured.Capture;
import org.cloudspeaker.conformance.target.captured.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks messages that the customer's server published and somebody wrote down. */
@Command(
        name = "check-messages",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Checks messages that your server published, without meeting it: each problem with its place, and what"
                        + " a device does with exactly that message.",
        footer = {
            "",
            "A file holds one message, or one a line; the content decides, and the first line says what was taken.",
            "",
            "Examples:",
            "  conformance check-messages captured/",
            "  mosquitto_sub -h broker.example -t 'pos/message/#' -C 20 | conformance check-messages -",
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 the messages cannot be read, 3 nothing was verified, 4 the"
                    + " harness's own fault."
        })
final class CheckMessagesCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Surroundings around;

    @Parameters(paramLabel = "FILE|DIR|-", description = "A file, a folder of files, or - for the standard input.")
    private String messages = STANDARD_INPUT;

    @Option(
            names = "--format",
            paramLabel = "PROFILE.yaml",
            description = "A format profile of your own (default: the guide's format).")
    private String format = Target.GUIDE_FORMAT;

    @Mixin
    private FileCheck check = new FileCheck();

    CheckMessagesCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Capture capture = messages.equals(STANDARD_INPUT)
                ? Capture.of("standard input", around.in())
                : Capture.of(Path.of(messages));
        if (!capture.troubles().isEmpty()) {
            throw new TargetException(capture.troubles().stream()
                    .map(CheckMessagesCommand::problem)
                    .toList());
        }
        String name = capture.name() + " (" + capture.description() + ")";
        Target target = Target.of(name, DeviceSettings.unplayed(ParameterFile.of("", new byte[0])))
                .with(Messages.of(capture))
                .inFormat(format);
        return check.run(around, "MSG", target);
    }

    private static Problem problem(Trouble trouble) {
        return new Problem(trouble.file(), 0, 0, "", trouble.expected(), trouble.found(), trouble.tryThis());
    }
}

package org.cloudspeaker.conformance.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a device's parameter file alone. */
@Command(
        name = "check-parameters",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks a device's parameter file offline: shows each problem with line and column, what the"
                + " device would do, and the corrected line.",
        footer = {"", "Example:", "  conformance check-parameters posparam.ini"})
public final class CheckParametersCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(paramLabel = "posparam.ini", description = "The device's parameter file.")
    private Path file = Path.of("posparam.ini");

    @Mixin
    private FileCheckMixin check = new FileCheckMixin();

    public CheckParametersCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        ParameterFile parameters = ParameterFile.read(file);
        Target target = Target.of(parameters.name(), DeviceConfig.ofParameters(parameters));
        return check.run(cli, "PAR", target);
    }
}

package org.cloudspeaker.conformance.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks OTA packages alone. */
@Command(
        name = "check-package",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks OTA packages before they are uploaded to a TMS.",
            "It checks packages of firmware (AP) and resources (CUST): the zip, resource.json, and the content of the core"
                    + " file, including posparam.ini, certificates and keys. Nothing is unpacked to disk."
        },
        footer = {"", "Example:", "  conformance check-package CUST_DS50-MQ_ACME_V1.0.0.zip"})
public final class CheckPackageCommand implements Callable<Integer> {
    private static final int MOST = 200;

    private final CliEnvironment cli;

    @Parameters(arity = "1..*", paramLabel = "FILE.zip", description = "The packages; at most 200 of at most 32 MiB.")
    private List<Path> files = List.of();

    @Mixin
    private FileCheckMixin check = new FileCheckMixin();

    public CheckPackageCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if (files.size() > MOST) {
            throw new UsageException("expected at most " + MOST + " packages, found " + files.size());
        }
        List<ConfigProblem> obstacles = files.stream()
                .map(OtaPackageFile::readProblem)
                .flatMap(Optional::stream)
                .toList();
        if (!obstacles.isEmpty()) {
            throw new ConfigException(obstacles);
        }
        return check.run(
                cli, "OTA", target(files.stream().map(OtaPackageFile::at).toList()));
    }

    /** A target of packages alone, without servers or devices. */
    static Target target(List<OtaPackageFile> packages) {
        String name = packages.size() == 1 ? packages.get(0).name() : packages.size() + " packages";
        return Target.of(name, DeviceConfig.ofParameters(ParameterFile.of("", new byte[0])))
                .with(packages);
    }
}

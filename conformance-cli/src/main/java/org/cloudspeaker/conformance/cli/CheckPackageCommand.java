package org.cloudspeaker.conformance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.PackageFile;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks OTA packages alone. */
@Command(
        name = "check-package",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Checks OTA packages, of firmware (AP) and of resources (CUST), before they are given to a TMS: the zip,"
                        + " its resource.json, and what lies in its core file, down to posparam.ini, the certificates"
                        + " and the keys. Nothing is unpacked to disk.",
        footer = {
            "",
            "Example:",
            "  conformance check-package CUST_DS50-MQ_ACME_V1.0.0.zip",
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 a file cannot be read, 3 inconclusive, 4 the harness's own"
                    + " fault."
        })
final class CheckPackageCommand implements Callable<Integer> {
    private static final int MOST = 200;

    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "FILE.zip", description = "The packages; at most 200 of at most 32 MiB.")
    private List<Path> files = List.of();

    @Mixin
    private FileCheck check = new FileCheck();

    CheckPackageCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (files.size() > MOST) {
            throw new UsageException("expected at most " + MOST + " packages, found " + files.size());
        }
        List<Problem> obstacles = files.stream()
                .map(PackageFile::obstacle)
                .flatMap(Optional::stream)
                .toList();
        if (!obstacles.isEmpty()) {
            throw new TargetException(obstacles);
        }
        return check.run(
                around, "OTA", target(files.stream().map(PackageFile::at).toList()));
    }

    /** A target of packages and nothing else: no device is played, no server is met. */
    static Target target(List<PackageFile> packages) {
        String name = packages.size() == 1 ? packages.get(0).name() : packages.size() + " packages";
        return Target.of(name, DeviceSettings.unplayed(ParameterFile.of("", new byte[0])))
                .with(packages);
    }
}

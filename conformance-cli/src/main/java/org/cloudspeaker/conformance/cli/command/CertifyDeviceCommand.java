package org.cloudspeaker.conformance.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.RerunCommandLine;
import org.cloudspeaker.conformance.cli.invocation.RunTarget;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.reader.TargetLoader;
import org.cloudspeaker.conformance.engine.CertificationScope;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedDevice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the checks over a device between mock servers, prints the results, and writes the reports. */
@Command(
        name = "certify-device",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Certifies a device between a mock broker and a mock payment server.",
            "It writes a parameter file and a resource package that point the device to them (in bench/ in the report"
                    + " folder), and asks for each step at the device, or runs the command that the target has for it.",
            "Without a target, it certifies the built-in mock device."
        },
        footer = {
            "",
            "Examples:",
            "  conformance certify-device                        a first look, at the built-in mock device",
            "  conformance certify-device device.yaml            the device of this target file",
            "  conformance certify-device device.yaml --only DEV-08,DEV-09"
        })
public final class CertifyDeviceCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(arity = "0..1", paramLabel = "TARGET.yaml", description = "The target file, with a section bench.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private RunOptionsMixin how = new RunOptionsMixin();

    public CertifyDeviceCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        RerunCommandLine rerun = RerunCommandLine.ofDevice(cli.command());
        file.ifPresent(path -> rerun.append(path.toString()));
        return how.runChecks(CertificationScope.DEVICE, this::open, rerun, cli);
    }

    private RunTarget open(Catalogue catalogue) {
        Target target = file.map(path -> new TargetLoader(catalogue, cli.environment()).loadDevice(path))
                .orElseGet(EmbeddedDevice::withDataKey);
        if (target.bench().isEmpty()) {
            throw new UsageException(
                    "expected a target with a section bench, found one of servers; try conformance certify "
                            + target.origin());
        }
        return new RunTarget(target, () -> {});
    }
}

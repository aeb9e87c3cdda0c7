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

/** Runs the checks over a device between mock servers, shows what came of it, and writes the reports. */
@Command(
        name = "certify-device",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Certifies a device: starts a mock broker and a mock payment server, writes the parameter file and the resource"
                    + " package that lead the device there (into bench/ in the folder of the reports), and says what has to"
                    + " be done at the device, or has the commands of the target do it.",
            "Without a target, it certifies the mock device inside."
        },
        footer = {
            "",
            "Examples:",
            "  conformance certify-device                        the mock device inside, to see how it works",
            "  conformance certify-device device.yaml            a device that is described there",
            "  conformance certify-device device.yaml --only DEV-08,DEV-09",
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 usage or configuration, 3 inconclusive, 4 the harness's own"
                    + " fault."
        })
public final class CertifyDeviceCommand implements Callable<Integer> {
    private final CliEnvironment around;

    @Parameters(arity = "0..1", paramLabel = "TARGET.yaml", description = "The target file, with a section bench.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private RunOptionsMixin how = new RunOptionsMixin();

    public CertifyDeviceCommand(CliEnvironment around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        RerunCommandLine rerun = RerunCommandLine.ofDevice(around.command());
        file.ifPresent(path -> rerun.append(path.toString()));
        return how.runChecks(CertificationScope.DEVICE, this::open, rerun, around);
    }

    private RunTarget open(Catalogue catalogue) {
        Target target = file.map(path -> new TargetLoader(catalogue, around.environment()).loadDevice(path))
                .orElseGet(EmbeddedDevice::withDataKey);
        if (target.bench().isEmpty()) {
            throw new UsageException(
                    "expected a target of a device, with a section bench, found one of two servers; try"
                            + " conformance certify " + target.origin());
        }
        return new RunTarget(target, () -> {});
    }
}

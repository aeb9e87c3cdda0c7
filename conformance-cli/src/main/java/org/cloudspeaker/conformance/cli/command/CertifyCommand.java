package org.cloudspeaker.conformance.cli.command;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.RerunCommandLine;
import org.cloudspeaker.conformance.cli.invocation.RunTarget;
import org.cloudspeaker.conformance.cli.invocation.TargetOptions;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.engine.CertificationScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the checks over a broker and a payment server, prints the results, and writes the reports. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Certifies a target; without one, the built-in mock servers.",
        footer = {
            "",
            "Examples:",
            "  conformance certify target.yaml",
            "  conformance certify target.yaml --only SAL,AMT-02 --skip SAL-13",
            "  conformance certify --parameters posparam.ini --sn TEST000000000001"
        })
public final class CertifyCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Mixin
    private TargetOptions choice = new TargetOptions();

    @Mixin
    private RunOptionsMixin how = new RunOptionsMixin();

    public CertifyCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        RerunCommandLine rerun = new RerunCommandLine(cli.command());
        choice.arguments().forEach(rerun::append);
        return how.runChecks(CertificationScope.SERVERS, this::open, rerun, cli);
    }

    private RunTarget open(Catalogue catalogue) {
        RunTarget chosen = choice.open(cli, catalogue);
        if (chosen.target().bench().isPresent()) {
            chosen.close();
            throw new UsageException(
                    "expected a target with servers, found one of a device (it has a section bench); try conformance"
                            + " certify-device " + chosen.target().origin());
        }
        return chosen;
    }
}

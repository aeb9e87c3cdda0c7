package org.cloudspeaker.conformance.cli;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.junit.Scope;
import org.cloudspeaker.conformance.spec.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the checks over a broker and a payment server, shows what came of it, and writes the reports. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Certifies a target; without one, the mock servers inside.",
        footer = {
            "",
            "Examples:",
            "  conformance certify target.yaml",
            "  conformance certify target.yaml --only SAL,AMT-02 --skip SAL-13",
            "  conformance certify --parameters posparam.ini --sn TEST000000000001",
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 usage or configuration, 3 inconclusive, 4 the harness's own"
                    + " fault."
        })
final class CertifyCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    private TargetChoice choice = new TargetChoice();

    @Mixin
    private HowToRun how = new HowToRun();

    CertifyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Rerun rerun = new Rerun(around.command());
        choice.arguments().forEach(rerun::with);
        return how.over(Scope.SERVERS, this::open, rerun, around);
    }

    private ChosenTarget open(Catalogue catalogue) {
        ChosenTarget chosen = choice.open(around, catalogue);
        if (chosen.target().bench().isPresent()) {
            chosen.close();
            throw new UsageException("expected a target of two servers, found one of a device (it has a bench); try"
                    + " conformance certify-device " + chosen.target().origin());
        }
        return chosen;
    }
}

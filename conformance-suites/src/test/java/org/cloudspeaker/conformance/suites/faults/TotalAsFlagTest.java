package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.QueryTotalMeaning;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The guide can be read so that total is 0 or 1; a target that says so is held to that. */
@Execution(ExecutionMode.CONCURRENT)
class TotalAsFlagTest {
    private static final RequirementSelection WHAT_READS_PAGES =
            RequirementSelection.all().without("PAR", "OTA", "MSG", "BRK", "E2E", "TLS", "FMT", "SIG");

    @Test
    void everythingPassesWhereTheTargetSaysSo() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC(), QueryFault.TOTAL_AS_FLAG)) {
            RunResult run = EmbeddedRuns.over(read(servers.target(), QueryTotalMeaning.FLAG), WHAT_READS_PAGES);

            assertThat(EmbeddedRuns.verdicts(run)).containsEntry("QRY-07", Verdict.PASS);
            assertThat(EmbeddedRuns.verdicts(run).values()).containsOnly(Verdict.PASS);
        }
    }

    @Test
    void aNumberIsWrongWhereTheTargetSaysFlag() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC())) {
            RunResult run = EmbeddedRuns.over(read(servers.target(), QueryTotalMeaning.FLAG), WHAT_READS_PAGES);

            assertThat(EmbeddedRuns.ids(run, Verdict.FAIL, Verdict.WARN, Verdict.ERROR))
                    .containsExactly("QRY-07");
            assertThat(EmbeddedRuns.result(run, "QRY-07").message()).contains("total 1 on every page");
        }
    }

    private static Target read(Target target, QueryTotalMeaning total) {
        PaymentConfig usual = target.payment();
        return target.with(
                target.mqtt(),
                new PaymentConfig(usual.trust(), usual.apiKey(), usual.declineAmount(), total, usual.repeats()));
    }
}

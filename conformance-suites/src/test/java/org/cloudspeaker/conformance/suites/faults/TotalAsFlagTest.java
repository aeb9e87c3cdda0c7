package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.cloudspeaker.conformance.target.PaymentSettings;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TotalMeaning;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The guide can be read so that total is 0 or 1; a target that says so is held to that. */
@Execution(ExecutionMode.CONCURRENT)
class TotalAsFlagTest {
    private static final Selection WHAT_READS_PAGES = Selection.all().without("PAR", "OTA", "MSG", "BRK", "E2E", "TLS");

    @Test
    void everythingPassesWhereTheTargetSaysSo() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC(), QueryFault.TOTAL_AS_FLAG)) {
            Run run = Runs.over(read(servers.target(), TotalMeaning.FLAG), WHAT_READS_PAGES);

            assertThat(Runs.verdicts(run)).containsEntry("QRY-07", Verdict.PASS);
            assertThat(Runs.verdicts(run).values()).containsOnly(Verdict.PASS);
        }
    }

    @Test
    void aNumberIsWrongWhereTheTargetSaysFlag() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC())) {
            Run run = Runs.over(read(servers.target(), TotalMeaning.FLAG), WHAT_READS_PAGES);

            assertThat(Runs.ids(run, Verdict.FAIL, Verdict.WARN, Verdict.ERROR)).containsExactly("QRY-07");
            assertThat(Runs.result(run, "QRY-07").message()).contains("total 1 on every page");
        }
    }

    private static Target read(Target target, TotalMeaning total) {
        PaymentSettings usual = target.payment();
        return target.with(
                target.mqtt(),
                new PaymentSettings(usual.trust(), usual.apiKey(), usual.declineAmount(), total, usual.repeats()));
    }
}

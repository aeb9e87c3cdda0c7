package org.cloudspeaker.conformance.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.cloudspeaker.conformance.suites.faults.Runs;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.SaleFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SelectionTest {
    @Test
    void whatASelectedCheckRestsOnRunsToo() {
        Map<String, Verdict> verdicts = Runs.verdicts(run("IDM-01"));

        Set<String> expected = Chapters.checked().stream()
                .filter(Chapters.closed(Selection.only("IDM-01"))::takes)
                .collect(java.util.stream.Collectors.toSet());
        assertThat(expected)
                .contains("IDM-01", "QRY-06", "QRY-01", "SAL-06", "SAL-01")
                .doesNotContain("AMT-01");
        assertThat(verdicts).containsOnlyKeys(expected).containsValue(Verdict.PASS);
        assertThat(verdicts.values()).containsOnly(Verdict.PASS);
    }

    @Test
    void aSelectedCheckIsSkippedWhereWhatItRestsOnFails() {
        Run run = run("IDM-01", SaleFault.FAILS_EVERY_SALE);

        assertThat(Runs.result(run, "IDM-01").verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(Runs.result(run, "IDM-01").reason()).isEqualTo("blocked by SAL-01, which failed");
        assertThat(Runs.ids(run, Verdict.FAIL)).containsExactly("SAL-01");
    }

    private static Run run(String id, PaymentFault... faults) {
        try (EmbeddedServers servers = EmbeddedServers.start(java.time.Clock.systemUTC(), faults)) {
            return Runs.over(servers.target(), Selection.only(id));
        }
    }
}

package org.cloudspeaker.conformance.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.cloudspeaker.conformance.suites.faults.EmbeddedRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SelectionTest {
    @Test
    void whatASelectedCheckRestsOnRunsToo() {
        Map<String, Verdict> verdicts = EmbeddedRuns.verdicts(run("IDM-01"));

        Set<String> expected = Chapters.checked().stream()
                .filter(Chapters.withPrerequisites(RequirementSelection.only("IDM-01"))::includes)
                .collect(java.util.stream.Collectors.toSet());
        assertThat(expected)
                .contains("IDM-01", "QRY-06", "QRY-01", "SAL-06", "SAL-01")
                .doesNotContain("AMT-01");
        assertThat(verdicts).containsOnlyKeys(expected).containsValue(Verdict.PASS);
        assertThat(verdicts.values()).containsOnly(Verdict.PASS);
    }

    @Test
    void aSelectedCheckIsSkippedWhereWhatItRestsOnFails() {
        RunResult run = run("IDM-01", SaleFault.FAILS_EVERY_SALE);

        assertThat(EmbeddedRuns.result(run, "IDM-01").verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(EmbeddedRuns.result(run, "IDM-01").reason()).isEqualTo("blocked by SAL-01, which failed");
        assertThat(EmbeddedRuns.ids(run, Verdict.FAIL)).containsExactly("SAL-01");
    }

    private static RunResult run(String id, PaymentFault... faults) {
        try (EmbeddedServers servers = EmbeddedServers.start(java.time.Clock.systemUTC(), faults)) {
            return EmbeddedRuns.over(servers.target(), RequirementSelection.only(id));
        }
    }
}

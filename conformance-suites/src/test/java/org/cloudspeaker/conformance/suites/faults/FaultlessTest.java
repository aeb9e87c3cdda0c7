package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FaultlessTest {
    private static final int RUNS = 3;
    private static final Set<String> PASSWORDS = Set.of("BRK-AUT-01", "BRK-AUT-02", "BRK-AUT-03");

    @Test
    void everythingPassesEveryTimeWhereNothingIsWrong() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC())) {
            List<RunResult> runs = Stream.generate(() -> EmbeddedRuns.over(servers.target()))
                    .limit(RUNS)
                    .toList();

            assertThat(runs).extracting(RunResult::verdict).containsOnly(RunVerdict.CONFORMANT);
            assertThat(runs)
                    .extracting(EmbeddedRuns::verdicts)
                    .allSatisfy(verdicts -> assertThat(withoutPass(verdicts)).isEqualTo(EmbeddedRuns.CERTIFICATES));
        }
    }

    @Test
    void everythingPassesWhereDevicesLogInWithCertificates() {
        try (EmbeddedServers servers = EmbeddedServers.withDeviceCertificates(Clock.systemUTC())) {
            RunResult run =
                    EmbeddedRuns.over(servers.target(), Chapters.withPrerequisites(RequirementSelection.only("BRK")));

            assertThat(run.verdict()).isEqualTo(RunVerdict.CONFORMANT);
            assertThat(EmbeddedRuns.ids(run, Verdict.PASS)).containsAll(EmbeddedRuns.CERTIFICATES);
            assertThat(EmbeddedRuns.ids(run, Verdict.NOT_APPLICABLE)).isEqualTo(PASSWORDS);
        }
    }

    /** The ids that do not concern the servers; all others pass. */
    private static Set<String> withoutPass(Map<String, Verdict> verdicts) {
        assertThat(verdicts.keySet()).containsAll(EmbeddedRuns.checked());
        assertThat(verdicts.values()).containsOnly(Verdict.PASS, Verdict.NOT_APPLICABLE);
        return verdicts.keySet().stream()
                .filter(id -> verdicts.get(id) == Verdict.NOT_APPLICABLE)
                .collect(Collectors.toSet());
    }
}

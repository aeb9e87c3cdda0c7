package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FaultlessTest {
    private static final int RUNS = 3;

    @Test
    void everythingPassesEveryTimeWhereNothingIsWrong() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC())) {
            List<Run> runs = Stream.generate(() -> Runs.over(servers.target()))
                    .limit(RUNS)
                    .toList();

            assertThat(runs).extracting(Run::verdict).containsOnly(RunVerdict.CONFORMANT);
            assertThat(runs).extracting(Runs::verdicts).allSatisfy(FaultlessTest::allPassed);
        }
    }

    private static void allPassed(Map<String, Verdict> verdicts) {
        assertThat(verdicts.keySet()).containsAll(Runs.checked());
        assertThat(Set.copyOf(verdicts.values())).containsExactly(Verdict.PASS);
    }
}

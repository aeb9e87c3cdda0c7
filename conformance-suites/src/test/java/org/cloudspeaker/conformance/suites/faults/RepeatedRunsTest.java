package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whatever values are generated, and however often a broker is met, it gets the same verdicts. */
@Execution(ExecutionMode.CONCURRENT)
class RepeatedRunsTest {
    /** How many runs; {@code -Drepeated.runs=50} for a thorough look. */
    private static final int RUNS = Integer.getInteger("repeated.runs", 5);

    @Test
    void noVerdictOnABrokerChangesFromRunToRun() {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC())) {
            List<Map<String, Verdict>> verdicts = LongStream.rangeClosed(1, RUNS)
                    .mapToObj(seed -> run(servers, seed))
                    .map(EmbeddedRuns::verdicts)
                    .toList();

            assertThat(Set.copyOf(verdicts)).hasSize(1);
            assertThat(new TreeSet<>(verdicts.get(0).values())).isSubsetOf(Verdict.PASS, Verdict.NOT_APPLICABLE);
        }
    }

    private static RunResult run(EmbeddedServers servers, long seed) {
        RunOptions options = RunOptions.into(Path.of("target", "unused"))
                .withSelection(RequirementSelection.only("BRK"))
                .withStrict(true)
                .withSeed(seed);
        return new SuiteRunner(Clock.systemUTC(), List.of()).run(servers.target(), options);
    }
}

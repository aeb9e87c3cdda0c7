package org.cloudspeaker.conformance.suites.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.mocks.fault.RetryFault;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {
    @TempDir
    Path out;

    private final Clock clock = Clock.systemUTC();

    @Test
    void everythingIsMetWhereNothingIsWrong() {
        RunResult run = run(RequirementSelection.all());

        assertThat(run.results())
                .filteredOn(result -> !result.verdict().allowsDependents())
                .extracting(RequirementResult::message)
                .isEmpty();
        assertThat(run.verdict()).isEqualTo(RunVerdict.CONFORMANT);
    }

    @Test
    void aFaultIsFoundUnderItsRequirement() {
        RunResult run = run(RequirementSelection.only("IDM-01"), RetryFault.BOOKS_REPETITIONS);

        assertThat(run.resultsWith(Verdict.FAIL))
                .extracting(result -> result.id())
                .containsExactly("IDM-01");
    }

    @Test
    void noSecretIsInTheEvidence() {
        try (EmbeddedServers servers = EmbeddedServers.start(clock)) {
            RunResult run = run(servers, RequirementSelection.only("SAL-01"));

            String key = servers.target()
                    .device()
                    .parameters()
                    .parameters()
                    .orElseThrow()
                    .payment()
                    .apiKey()
                    .value();
            assertThat(run.toString()).doesNotContain(key);
        }
    }

    private RunResult run(RequirementSelection selection, Fault... faults) {
        try (EmbeddedServers servers = EmbeddedServers.start(clock, faults)) {
            return run(servers, selection);
        }
    }

    private RunResult run(EmbeddedServers servers, RequirementSelection selection) {
        return new SuiteRunner(clock, List.of())
                .run(servers.target(), RunOptions.into(out).withSelection(selection));
    }
}

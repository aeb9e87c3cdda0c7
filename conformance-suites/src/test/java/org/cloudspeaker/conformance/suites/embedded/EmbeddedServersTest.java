package org.cloudspeaker.conformance.suites.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.wire.Fault;
import org.cloudspeaker.conformance.wire.RetryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {
    @TempDir
    Path out;

    private final Clock clock = Clock.systemUTC();

    @Test
    void everythingIsMetWhereNothingIsWrong() {
        Run run = run(Selection.all());

        assertThat(run.results())
                .filteredOn(result -> !result.verdict().carries())
                .extracting(RequirementResult::message)
                .isEmpty();
        assertThat(run.verdict()).isEqualTo(RunVerdict.CONFORMANT);
    }

    @Test
    void aFaultIsFoundUnderItsRequirement() {
        Run run = run(Selection.only("IDM-01"), RetryFault.BOOKS_REPETITIONS);

        assertThat(run.with(Verdict.FAIL)).extracting(result -> result.id()).containsExactly("IDM-01");
    }

    @Test
    void noSecretIsInTheEvidence() {
        try (EmbeddedServers servers = EmbeddedServers.start(clock)) {
            Run run = run(servers, Selection.only("SAL-01"));

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

    private Run run(Selection selection, Fault... faults) {
        try (EmbeddedServers servers = EmbeddedServers.start(clock, faults)) {
            return run(servers, selection);
        }
    }

    private Run run(EmbeddedServers servers, Selection selection) {
        return new SuiteRunner(clock, List.of())
                .run(servers.target(), RunOptions.into(out).selecting(selection));
    }
}

package org.cloudspeaker.conformance.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.cli.real.Conformance.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good payment servers that others wrote: whatever a check complains of here is a false alarm. */
@Execution(ExecutionMode.CONCURRENT)
class PaymentServersTest {
    private static final Weather SLOW = Weather.slow(Duration.ofMillis(200));
    private static final Weather ROUGH = Weather.rough(100);

    /** Far away, each request takes its time: two runs beside each other take half of it. */
    private static final String FIRST_HALF = "SAL,QRY,KEY,TLS";

    private static final String SECOND_HALF = "AMT,IDM,ROB";
    private static final String ALL = FIRST_HALF + "," + SECOND_HALF;

    @TempDir
    Path folder;

    @Test
    void aServerOnADatabaseIsConformantRunAfterRun() throws Exception {
        try (RelationalServer server = relational()) {
            PaymentRuns runs = PaymentRuns.over(server, server.port(), folder);

            Outcome first = runs.certify();

            isConformant(first, server);
            assertThat(first.everything()).doesNotContain(server.secrets());
            Map<String, String> verdicts = first.verdicts();
            assertThat(runs.certify().verdicts()).isEqualTo(verdicts);
            assertThat(runs.certify().verdicts()).isEqualTo(verdicts);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST_HALF, SECOND_HALF})
    void aServerOnADatabaseIsConformantFromFarAway(String chapters) throws Exception {
        try (RelationalServer server = relational()) {
            isConformantIn(SLOW, server, chapters);
        }
    }

    @Test
    void aServerOnADatabaseIsConformantOverABadLine() throws Exception {
        try (RelationalServer server = relational()) {
            isConformantIn(ROUGH, server, ALL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST_HALF, SECOND_HALF})
    void theExampleInNodeIsConformantFromFarAway(String chapters) throws Exception {
        try (NodeServer server = node()) {
            isConformantIn(SLOW, server, chapters);
        }
    }

    @Test
    void theExampleInNodeIsConformantOverABadLine() throws Exception {
        try (NodeServer server = node()) {
            isConformantIn(ROUGH, server, ALL);
        }
    }

    @Test
    void theGuidesOwnExamplesAreNoPaymentServer() throws Exception {
        TestIdentity.writtenTo(folder);
        try (GuideExamples server = GuideExamples.start()) {
            Outcome run = PaymentRuns.over(server, server.port(), folder).certify();

            assertThat(run.exitCode()).as(run.out()).isOne();
            assertThat(run.with("FAIL"))
                    .as(run.out())
                    .contains(
                            "SAL-07", "SAL-13", "SAL-14", "SAL-15", "AMT-04", "QRY-01", "QRY-02", "QRY-18", "KEY-02",
                            "TLS-01", "TLS-08");
            assertThat(run.out()).contains("line 14, column 45: a trailing comma before }");
        }
    }

    private RelationalServer relational() throws IOException, InterruptedException {
        return RelationalServer.start(TestIdentity.writtenTo(folder));
    }

    private NodeServer node() throws IOException, InterruptedException {
        return NodeServer.start(folder, TestIdentity.writtenTo(folder), UnaryOperator.identity());
    }

    private void isConformantIn(Weather weather, ForeignServer server, String chapters) throws Exception {
        try (Proxy proxy = Proxy.before(server.port(), weather)) {
            isConformant(PaymentRuns.over(server, proxy.port(), folder).certify(chapters), server);
            assertThat(proxy.resets() > 1).isEqualTo(weather.resetEvery() > 0);
        }
    }

    private static void isConformant(Outcome run, ForeignServer server) throws Exception {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.verdicts().values()).as(run.out()).isSubsetOf("PASS", "NOT_APPLICABLE");
        assertThat(run.with("NOT_APPLICABLE")).as(run.out()).isSubsetOf(server.notApplicable());
        assertThat(run.out()).endsWith("none broken. Exit code 0.\n");
    }
}

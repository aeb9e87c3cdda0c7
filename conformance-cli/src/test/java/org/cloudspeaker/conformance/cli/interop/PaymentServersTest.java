package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.cli.interop.network.NetworkConditions;
import org.cloudspeaker.conformance.cli.interop.network.UnreliableProxy;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess.CommandResult;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The example payment servers are conformant: a failure here is a false alarm of a check, or a defect of an example. */
@Execution(ExecutionMode.CONCURRENT)
class PaymentServersTest {
    private static final NetworkConditions SLOW = NetworkConditions.slow(Duration.ofMillis(200));
    private static final NetworkConditions ROUGH = NetworkConditions.rough(100);

    /** Far away, each request takes its time: four runs beside each other take less of it than one. */
    private static final List<String> PARTS = List.of("SAL,KEY,TLS", "QRY", "AMT,IDM", "ROB");

    private static final String ALL = String.join(",", PARTS);

    @TempDir
    Path folder;

    @Test
    void aServerOnADatabaseIsConformantRunAfterRun() throws Exception {
        try (RelationalServerProcess server = relational(folder)) {
            PaymentRuns runs = PaymentRuns.over(server, server.port(), folder);

            CommandResult first = runs.certify();

            isConformant(first, server);
            assertThat(first.everything()).doesNotContain(server.secrets());
            Map<String, String> verdicts = first.verdicts();
            assertThat(runs.certify().verdicts()).isEqualTo(verdicts);
            assertThat(runs.certify().verdicts()).isEqualTo(verdicts);
        }
    }

    @Test
    void aServerOnADatabaseIsConformantFromFarAway() throws Exception {
        isConformantFromFarAway(PaymentServersTest::relational);
    }

    @Test
    void aServerOnADatabaseIsConformantOverABadLine() throws Exception {
        try (RelationalServerProcess server = relational(folder)) {
            isConformantIn(ROUGH, server, folder, ALL);
        }
    }

    @Test
    void theExampleInNodeIsConformantFromFarAway() throws Exception {
        isConformantFromFarAway(PaymentServersTest::node);
    }

    @Test
    void theExampleInNodeIsConformantOverABadLine() throws Exception {
        try (NodeServerProcess server = node(folder)) {
            isConformantIn(ROUGH, server, folder, ALL);
        }
    }

    @Test
    void theGuidesExampleAnswersAloneAreNotConformant() throws Exception {
        TestIdentity.writtenTo(folder);
        try (GuideExampleServer server = GuideExampleServer.start()) {
            CommandResult run = PaymentRuns.over(server, server.port(), folder).certify();

            assertThat(run.exitCode()).as(run.out()).isOne();
            assertThat(run.with("FAIL"))
                    .as(run.out())
                    .contains(
                            "SAL-07", "SAL-13", "SAL-14", "SAL-15", "AMT-04", "QRY-01", "QRY-02", "QRY-18", "KEY-02",
                            "TLS-01", "TLS-08");
            assertThat(run.out()).contains("line 14, column 45: a trailing comma before }");
        }
    }

    private static RelationalServerProcess relational(Path folder) throws IOException, InterruptedException {
        return RelationalServerProcess.start(TestIdentity.writtenTo(folder));
    }

    private static NodeServerProcess node(Path folder) throws IOException, InterruptedException {
        return NodeServerProcess.start(folder, TestIdentity.writtenTo(folder), UnaryOperator.identity());
    }

    /** A server of one make, whose files are in this folder. */
    private interface Start {
        ExamplePaymentServer in(Path folder) throws IOException, InterruptedException;
    }

    /** Each part has a server of its own, so that no part sees the sales of another. */
    private void isConformantFromFarAway(Start start) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PARTS.size());
        try {
            List<Callable<Void>> runs = new ArrayList<>();
            for (String chapters : PARTS) {
                Path own = Files.createDirectory(folder.resolve(chapters));
                runs.add(() -> {
                    try (ExamplePaymentServer server = start.in(own)) {
                        isConformantIn(SLOW, server, own, chapters);
                    }
                    return null;
                });
            }
            for (Future<Void> run : threads.invokeAll(runs)) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void isConformantIn(
            NetworkConditions network, ExamplePaymentServer server, Path folder, String chapters) throws Exception {
        try (UnreliableProxy proxy = UnreliableProxy.before(server.port(), network)) {
            isConformant(PaymentRuns.over(server, proxy.port(), folder).certify(chapters), server);
            assertThat(proxy.resets() > 1).isEqualTo(network.resetEvery() > 0);
        }
    }

    private static void isConformant(CommandResult run, ExamplePaymentServer server) throws Exception {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.verdicts().values()).as(run.out()).isSubsetOf("PASS", "NOT_GIVEN");
        assertThat(run.with("NOT_GIVEN")).as(run.out()).isSubsetOf(server.notGiven());
        assertThat(run.out()).contains("none broken").endsWith(" Exit code 0.\n");
    }
}

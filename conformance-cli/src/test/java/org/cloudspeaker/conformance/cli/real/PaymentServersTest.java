package org.cloudspeaker.conformance.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.cloudspeaker.conformance.cli.real.Conformance.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Good payment servers that others wrote: whatever a check complains of here is a false alarm. */
@Execution(ExecutionMode.CONCURRENT)
class PaymentServersTest {
    @TempDir
    Path folder;

    @Test
    void aServerOnADatabaseIsConformantRunAfterRun() throws Exception {
        try (RelationalServer server = RelationalServer.start(TestIdentity.writtenTo(folder))) {
            PaymentRuns runs = PaymentRuns.over(server, server.port(), folder);

            Outcome first = runs.certify();

            isConformant(first, server);
            assertThat(first.everything()).doesNotContain(server.secrets());
            Map<String, String> verdicts = first.verdicts();
            assertThat(runs.certify().verdicts()).isEqualTo(verdicts);
            assertThat(runs.certify().verdicts()).isEqualTo(verdicts);
        }
    }

    private static void isConformant(Outcome run, ForeignServer server) throws Exception {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.verdicts().values()).as(run.out()).isSubsetOf("PASS", "NOT_APPLICABLE");
        assertThat(run.with("NOT_APPLICABLE")).as(run.out()).containsExactlyElementsOf(server.notApplicable());
        assertThat(run.out()).endsWith("none broken. Exit code 0.\n");
    }
}

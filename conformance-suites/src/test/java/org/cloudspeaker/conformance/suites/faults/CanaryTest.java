package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.mocks.fault.AmountFault;
import org.cloudspeaker.conformance.mocks.fault.ApiKeyFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerConnectionFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.ServerTlsContexts;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.cloudspeaker.conformance.reports.ReportListener;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No secret and no card data leaves a run, whatever the servers do with it. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CanaryTest {
    private static final CanarySecrets CANARIES = CanaryServers.canaries();

    private static final FileTime BEFORE = FileTime.fromMillis(0);

    @TempDir
    Path out;

    static Stream<Named<NullServer.ConnectionBehaviour>> mirrors() {
        return Stream.of(
                Named.of("the whole request", NullServerBehaviours::httpMirror),
                Named.of("the whole request in base64", NullServerBehaviours::httpBase64),
                Named.of("the headers after 170 characters", NullServerBehaviours::httpLate));
    }

    @Test
    void nothingLeavesARunThatPasses() {
        try (CanaryServers servers = CanaryServers.start(List.of(), List.of())) {
            RunResult run = searched(servers.target());

            Set<String> met = new TreeSet<>(EmbeddedRuns.checked());
            met.removeAll(EmbeddedRuns.CERTIFICATES);
            assertThat(run.resultsWith(Verdict.FAIL)).isEmpty();
            assertThat(EmbeddedRuns.ids(run, Verdict.PASS)).isEqualTo(met);
        }
    }

    @Test
    void nothingLeavesARunWithFailures() {
        try (CanaryServers servers = CanaryServers.start(
                List.of(BrokerConnectionFault.TAKES_ANY_PASSWORD, BrokerDeliveryFault.RE_ENCODES_PAYLOAD),
                List.of(ApiKeyFault.ECHOES_KEY, ApiKeyFault.TAKES_ANY_KEY, AmountFault.CENTS_BY_DOUBLE))) {
            assertThat(EmbeddedRuns.ids(searched(servers.target()), Verdict.FAIL))
                    .contains("BRK-AUT-01", "KEY-02", "KEY-06");
        }
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void nothingLeavesARunAgainstAServerThatRepeats(NullServer.ConnectionBehaviour manner) {
        Clock clock = Clock.systemUTC();
        TestAuthority authority = TestAuthority.create(clock);
        try (NullServer server =
                NullServer.start(manner, ServerTlsContexts.of(authority.issue(CertificateSpec.forLoopback(clock))))) {
            Target target = LoopbackTargets.of(
                    server.port(), "https", server.port(), List.of(authority.certificate()), CanaryServers.SECRETS);
            RunResult run = searched(target);

            assertThat(run.toString()).contains("[redacted]");
        }
    }

    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        CanarySecrets.encodings(CanaryServers.SECRETS.apiKey())
                .forEach((name, form) ->
                        assertThat(CANARIES.in("before " + form + " after")).contains("API key as " + name));
        Files.writeString(out.resolve("planted.txt"), CanaryServers.SECRETS.password());
        assertThat(inFiles(out, BEFORE)).contains("MQTT password as it is");
        assertThat(CANARIES.in("card 451461******2125")).isEmpty();
    }

    /** Runs everything with reports, and looks at all that came of it. */
    private RunResult searched(Target target) {
        FileTime began = FileTime.from(Clock.systemUTC().instant());
        try (ConsoleCapture console = new ConsoleCapture()) {
            RunResult run = new SuiteRunner(Clock.systemUTC(), List.of(new ReportListener()))
                    .run(target, RunOptions.into(out).withSelection(EmbeddedRuns.servers()));
            assertThat(CANARIES.in(run.toString())).isEmpty();
            run.results()
                    .forEach(result -> assertThat(CANARIES.in(result.message())).isEmpty());
            assertThat(CANARIES.in(console.printed())).isEmpty();
            assertThat(out)
                    .isDirectoryContaining("glob:**.json")
                    .isDirectoryContaining("glob:**.html")
                    .isDirectoryContaining("glob:**.xml");
            assertThat(inFiles(out, BEFORE)).isEmpty();
            assertThat(inFiles(Path.of(System.getProperty("java.io.tmpdir")), began))
                    .isEmpty();
            return run;
        }
    }

    private static List<String> inFiles(Path folder, FileTime since) {
        return CANARIES.in(NewFiles.in(folder, since));
    }
}

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
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.reports.ReportListener;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.AmountFault;
import org.cloudspeaker.conformance.wire.ConnectionFault;
import org.cloudspeaker.conformance.wire.DeliveryFault;
import org.cloudspeaker.conformance.wire.KeyFault;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;
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
    private static final Canaries CANARIES = CanaryServers.canaries();

    private static final FileTime BEFORE = FileTime.fromMillis(0);

    @TempDir
    Path out;

    static Stream<Named<NullServer.Manner>> mirrors() {
        return Stream.of(
                Named.of("the whole request", Manners::httpMirror),
                Named.of("the whole request in base64", Manners::httpBase64),
                Named.of("the headers after 170 characters", Manners::httpLate));
    }

    @Test
    void nothingLeavesARunThatPasses() {
        try (CanaryServers servers = CanaryServers.start(List.of(), List.of())) {
            Run run = searched(servers.target());

            Set<String> met = new TreeSet<>(Runs.checked());
            met.removeAll(Runs.CERTIFICATES);
            assertThat(run.with(Verdict.FAIL)).isEmpty();
            assertThat(Runs.ids(run, Verdict.PASS)).isEqualTo(met);
        }
    }

    @Test
    void nothingLeavesARunWithFailures() {
        try (CanaryServers servers = CanaryServers.start(
                List.of(ConnectionFault.TAKES_ANY_PASSWORD, DeliveryFault.RE_ENCODES_PAYLOAD),
                List.of(KeyFault.ECHOES_KEY, KeyFault.TAKES_ANY_KEY, AmountFault.CENTS_BY_DOUBLE))) {
            assertThat(Runs.ids(searched(servers.target()), Verdict.FAIL)).contains("BRK-AUT-01", "KEY-02", "KEY-06");
        }
    }

    @ParameterizedTest
    @MethodSource("mirrors")
    void nothingLeavesARunAgainstAServerThatRepeats(NullServer.Manner manner) {
        Clock clock = Clock.systemUTC();
        TestAuthority authority = TestAuthority.create(clock);
        try (NullServer server = NullServer.start(
                manner, authority.issue(Leaf.forLoopback(clock)).serverContext())) {
            Target target = LoopbackTargets.of(
                    server.port(), "https", server.port(), List.of(authority.certificate()), CanaryServers.SECRETS);
            Run run = searched(target);

            assertThat(run.toString()).contains("[redacted]");
        }
    }

    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        Canaries.disguises(CanaryServers.SECRETS.apiKey())
                .forEach((name, form) ->
                        assertThat(CANARIES.in("before " + form + " after")).contains("API key as " + name));
        Files.writeString(out.resolve("planted.txt"), CanaryServers.SECRETS.password());
        assertThat(inFiles(out, BEFORE)).contains("MQTT password as it is");
        assertThat(CANARIES.in("card 451461******2125")).isEmpty();
    }

    /** Runs everything with reports, and looks at all that came of it. */
    private Run searched(Target target) {
        FileTime began = FileTime.from(Clock.systemUTC().instant());
        try (Console console = new Console()) {
            Run run = new SuiteRunner(Clock.systemUTC(), List.of(new ReportListener()))
                    .run(target, RunOptions.into(out).selecting(Runs.servers()));
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

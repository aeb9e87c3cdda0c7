package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.ServerTlsContexts;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is neither a broker nor a payment server passes nothing, whatever it answers. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NullTargetsTest {
    private final TestAuthority authority = TestAuthority.create(Clock.systemUTC());

    static Stream<Named<NullServer.ConnectionBehaviour>> answers() {
        return Stream.of(
                Named.of("200 and nothing", NullServerBehaviours::httpEmpty),
                Named.of("200 and the body of the request", NullServerBehaviours::httpEcho),
                Named.of("200 and the whole request", NullServerBehaviours::httpMirror),
                Named.of("an echo of every byte", NullServerBehaviours::echo));
    }

    @Test
    void aClosedPortIsInconclusiveAndSaysWhatToCheck() {
        RunResult run = EmbeddedRuns.over(
                LoopbackTargets.of(NullServer.closedPort(), "https", NullServer.closedPort(), List.of()),
                EmbeddedRuns.servers());

        EmbeddedRuns.assertNothingIsProven(run);
        staysOpen(run);
        assertThat(EmbeddedRuns.result(run, "BRK-CON-01").reason())
                .matches("the broker at localhost:\\d+ cannot be reached: check that it runs, and mqtt_endpoint and"
                        + " mqtt_port");
        assertThat(EmbeddedRuns.result(run, "SAL-01").reason())
                .matches("the payment server at localhost:\\d+ cannot be reached: check that it runs, and pgw_endpoint"
                        + " and pgw_port");
    }

    @Test
    void aSilentPortIsInconclusiveAndSaysWhatToCheck() {
        RunResult run = over(NullServerBehaviours::silent, null);

        EmbeddedRuns.assertNothingIsProven(run);
        staysOpen(run);
        assertThat(EmbeddedRuns.result(run, "BRK-CON-01").reason())
                .matches("the broker at localhost:\\d+ did not answer a CONNECT within 1500 ms: check mqtt_port, and"
                        + " mqtt.transport in the target");
        assertThat(EmbeddedRuns.result(run, "SAL-01").reason())
                .matches("expected an answer within 6 s, but .*: check pgw_endpoint and pgw_port");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatAnswersInPlainTextPassesNothing(NullServer.ConnectionBehaviour manner) {
        EmbeddedRuns.assertNothingIsProven(over(manner, null));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatAnswersOverTrustedTlsPassesNothing(NullServer.ConnectionBehaviour manner) {
        EmbeddedRuns.assertNothingIsProven(
                over(manner, ServerTlsContexts.of(authority.issue(CertificateSpec.forLoopback(Clock.systemUTC())))));
    }

    private RunResult over(NullServer.ConnectionBehaviour manner, @Nullable SSLContext tls) {
        try (NullServer broker = NullServer.start(manner, tls);
                NullServer payment = NullServer.start(manner, tls)) {
            String scheme = tls == null ? "http" : "https";
            return EmbeddedRuns.over(
                    LoopbackTargets.of(broker.port(), scheme, payment.port(), List.of(authority.certificate())),
                    EmbeddedRuns.servers());
        }
    }

    private static void staysOpen(RunResult run) {
        assertThat(run.verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
        assertThat(run.verdict().exitCode()).isEqualTo(3);
        assertThat(run.resultsWith(Verdict.INCONCLUSIVE))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.reason()).contains("check "));
        assertThat(EmbeddedRuns.ids(run, Verdict.FAIL, Verdict.WARN)).isEmpty();
    }
}

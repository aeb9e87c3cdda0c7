package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A device that does right is conformant, however it is set up. */
@Execution(ExecutionMode.CONCURRENT)
class FaultlessDeviceTest {
    /** The chapters that hold a format against itself; the guide has others. */
    private static final Set<String> FORMATS = Set.of("FMT", "SIG");

    private static final int CHECKS = 19;

    @ParameterizedTest(name = "{0}, card data {1}")
    @CsvSource({
        "TLS, ENCRYPTED, 18",
        "TLS, CLEAR, 19",
        "TCP, ENCRYPTED, 17",
        "TCP, CLEAR, 18",
        "MUTUAL_TLS, ENCRYPTED, 18",
        "MUTUAL_TLS, CLEAR, 19"
    })
    void theMockDeviceIsConformant(MqttTransport transport, BenchConfig.CardDataMode cardData, int passed) {
        Target encrypting = EmbeddedDevice.target(cardData);
        BenchConfig bench = encrypting.bench().orElseThrow();
        RunResult run =
                EmbeddedRuns.ofDevice(encrypting.on(bench.at(bench.address().over(transport))));

        assertThat(run.verdict()).as(EmbeddedRuns.verdicts(run).toString()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(run.resultsWith(Verdict.PASS))
                .hasSize(passed)
                .allSatisfy(result ->
                        assertThat(result.observations()).as(result.id()).isPositive());
        assertThat(run.resultsWith(Verdict.NOT_APPLICABLE))
                .filteredOn(result -> !FORMATS.contains(result.requirement().chapterId()))
                .hasSize(CHECKS - passed);
    }

    @Test
    void underItsDataKeyNothingIsLeftOpen() {
        RunResult run = EmbeddedRuns.ofDevice(EmbeddedDevice.withDataKey());

        assertThat(run.verdict()).as(EmbeddedRuns.verdicts(run).toString()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(run.resultsWith(Verdict.PASS)).hasSize(CHECKS);
        assertThat(EmbeddedRuns.result(run, "DEV-09").reason()).isEmpty();
        assertThat(EmbeddedRuns.result(run, "DEV-10").reason()).isEmpty();
    }

    /** Where the servers show a certificate of the user's own, the device's is issued by the bench all the same. */
    @Test
    void aBenchWithACertificateOfItsUsersAsksForOneToo() {
        Clock clock = Clock.systemUTC();
        KeyAndChain own = TestAuthority.create(clock).issue(CertificateSpec.forLoopback(clock));
        BenchConfig.BenchAddress address = new BenchConfig.BenchAddress(
                "localhost",
                0,
                0,
                MqttTransport.MUTUAL_TLS,
                Optional.of(new ClientCertificate(own.chain(), own.key())));
        Target target = EmbeddedDevice.target();
        RunResult run =
                EmbeddedRuns.ofDevice(target.on(target.bench().orElseThrow().at(address)));

        assertThat(run.verdict()).as(EmbeddedRuns.verdicts(run).toString()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(EmbeddedRuns.ids(run, Verdict.PASS)).contains("DEV-01", "DEV-12");
    }

    /** What its makers published shows no API key, and restarts over a message whose fields are no strings. */
    @Test
    void thePublishedFirmwareFailsWhereItsSourceSaysSo() {
        RunResult run = EmbeddedRuns.ofDevice(EmbeddedDevice.published());

        assertThat(EmbeddedRuns.ids(run, Verdict.FAIL, Verdict.WARN)).isEqualTo(Set.of("DEV-06", "DEV-11"));
    }
}

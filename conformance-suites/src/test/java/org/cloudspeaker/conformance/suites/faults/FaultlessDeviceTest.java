package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedDevice;
import org.cloudspeaker.conformance.target.Bench;
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A device that does right is conformant, however it is set up. */
@Execution(ExecutionMode.CONCURRENT)
class FaultlessDeviceTest {
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
    void theMockDeviceIsConformant(Transport transport, Bench.CardData cardData, int passed) {
        Target encrypting = EmbeddedDevice.target(cardData);
        Bench bench = encrypting.bench().orElseThrow();
        Run run = Runs.ofDevice(encrypting.on(bench.at(bench.address().over(transport))));

        assertThat(run.verdict()).as(Runs.verdicts(run).toString()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(run.with(Verdict.PASS))
                .hasSize(passed)
                .allSatisfy(result ->
                        assertThat(result.observations()).as(result.id()).isPositive());
        assertThat(run.with(Verdict.NOT_APPLICABLE)).hasSize(CHECKS - passed);
    }

    @Test
    void underItsDataKeyNothingIsLeftOpen() {
        Run run = Runs.ofDevice(EmbeddedDevice.withDataKey());

        assertThat(run.verdict()).as(Runs.verdicts(run).toString()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(run.with(Verdict.PASS)).hasSize(CHECKS);
        assertThat(Runs.result(run, "DEV-09").reason()).isEmpty();
        assertThat(Runs.result(run, "DEV-10").reason()).isEmpty();
    }

    /** Where the servers show a certificate of the user's own, the device's is issued by the bench all the same. */
    @Test
    void aBenchWithACertificateOfItsUsersAsksForOneToo() {
        Clock clock = Clock.systemUTC();
        Identity own = TestAuthority.create(clock).issue(Leaf.forLoopback(clock));
        Bench.Address address = new Bench.Address(
                "localhost", 0, 0, Transport.MUTUAL_TLS, Optional.of(new ClientCertificate(own.chain(), own.key())));
        Target target = EmbeddedDevice.target();
        Run run = Runs.ofDevice(target.on(target.bench().orElseThrow().at(address)));

        assertThat(run.verdict()).as(Runs.verdicts(run).toString()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(Runs.ids(run, Verdict.PASS)).contains("DEV-01", "DEV-12");
    }

    /** What its makers published shows no API key, and restarts over a message whose fields are no strings. */
    @Test
    void thePublishedFirmwareFailsWhereItsSourceSaysSo() {
        Run run = Runs.ofDevice(EmbeddedDevice.published());

        assertThat(Runs.ids(run, Verdict.FAIL, Verdict.WARN)).isEqualTo(Set.of("DEV-06", "DEV-11"));
    }
}

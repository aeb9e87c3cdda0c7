package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.mocks.fault.BrokerTlsFault;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the broker's transport means for the other checks, and which of them it leaves out. */
@Execution(ExecutionMode.CONCURRENT)
class BrokerTransportTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void inPlainTcpThereIsNoTlsToLookAtAndTheReasonSaysHowToAskForIt() {
        try (EmbeddedServers servers = EmbeddedServers.start(CLOCK, BrokerTlsFault.BROKER_PLAIN_TCP_ONLY)) {
            RunResult run = run(servers.target(), "BRK-TLS", "BRK-CON-01");

            RequirementResult tls = EmbeddedRuns.result(run, "BRK-TLS-03");
            assertThat(tls.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
            assertThat(tls.reason())
                    .isEqualTo(
                            "the connection is plain TCP (the port does not answer a TLS handshake), so there is no TLS"
                                    + " to look at. A device speaks plain TCP with mqtt_auth_cert 0 and TLS with 1 or 4; the"
                                    + " parameter file says 1, with which it would not connect here. If the port is meant to"
                                    + " speak TLS, say mqtt.transport: tls in the target");
            assertThat(EmbeddedRuns.ids(run, Verdict.PASS)).containsExactly("BRK-CON-01");
        }
    }

    @Test
    void aConnectionThatFailsForItsTlsIsBlockedByIt() {
        try (EmbeddedServers servers = EmbeddedServers.start(CLOCK, BrokerTlsFault.BROKER_SELF_SIGNED)) {
            RunResult run = run(servers.target(), "BRK-TLS", "BRK-CON-01", "E2E-01");

            assertThat(EmbeddedRuns.ids(run, Verdict.FAIL)).containsExactly("BRK-TLS-03");
            assertThat(EmbeddedRuns.ids(run, Verdict.SKIPPED)).contains("BRK-CON-01", "E2E-01");
            assertThat(EmbeddedRuns.result(run, "BRK-CON-01").reason())
                    .startsWith("blocked by BRK-TLS-03, which failed; no TLS");
        }
    }

    @Test
    void aBrokerThatWantsACertificateShowsItsTlsToTheProbesAllTheSame() {
        try (EmbeddedServers servers = EmbeddedServers.withDeviceCertificates(CLOCK)) {
            Target target = servers.target();
            RunResult certified = run(target, "BRK");
            RunResult without = run(target.with(without(target.mqtt()), target.payment()), "BRK");

            assertThat(certified.resultsWith(Verdict.FAIL))
                    .extracting(RequirementResult::message)
                    .isEmpty();
            assertThat(EmbeddedRuns.ids(certified, Verdict.NOT_APPLICABLE))
                    .contains("BRK-AUT-01", "BRK-AUT-02", "BRK-AUT-03")
                    .doesNotContain("BRK-AUT-04", "BRK-AUT-05", "BRK-AUT-06", "BRK-TLS-01");
            assertThat(certified.target().details().get("transport"))
                    .isEqualTo("mutual tls, because the port answers a TLS handshake");
            assertThat(EmbeddedRuns.ids(without, Verdict.ERROR)).isEmpty();
        }
    }

    /** What the published firmware takes for mutual TLS, though the guide knows 0 and 1 alone. */
    @Test
    void withMode4TheCertificateIsShownWhereTheTransportIsLeftOpen() {
        try (EmbeddedServers servers = EmbeddedServers.withDeviceCertificates(CLOCK)) {
            Target target = inMode4(servers.target());
            assertThat(target.mqtt().transport()).isEqualTo(MqttTransport.AUTO);

            RunResult run = run(target, "BRK-CON-01", "BRK-AUT-04", "BRK-MSG-01");

            assertThat(run.target().details().get("transport"))
                    .isEqualTo("mutual tls, because the port answers a TLS handshake");
            assertThat(EmbeddedRuns.ids(run, Verdict.PASS)).contains("BRK-CON-01", "BRK-AUT-04", "BRK-MSG-01");
            assertThat(EmbeddedRuns.ids(run, Verdict.FAIL, Verdict.WARN, Verdict.ERROR))
                    .isEmpty();
        }
    }

    private static Target inMode4(Target target) {
        DeviceConfig device = target.device();
        String text = new String(device.parameters().bytes(), StandardCharsets.UTF_8);
        byte[] other =
                text.replace("\"mqtt_auth_cert\":1", "\"mqtt_auth_cert\":4").getBytes(StandardCharsets.UTF_8);
        ParameterFile parameters = ParameterFile.of("posparam.ini", other);
        assertThat(parameters.parameters().orElseThrow().mqtt().authCert()).isEqualTo(4);
        return target.with(new DeviceConfig(parameters, device.sn(), device.others(), device.credentials()));
    }

    private static MqttConfig without(MqttConfig all) {
        return new MqttConfig(
                MqttTransport.AUTO, all.trust(), Optional.empty(), all.customerServer(), all.statusTopic());
    }

    @Test
    void whereDevicesHaveNoCertificateNoneIsLookedAt() {
        try (EmbeddedServers servers = EmbeddedServers.start(CLOCK)) {
            RunResult run = run(servers.target(), "BRK-AUT");

            assertThat(EmbeddedRuns.ids(run, Verdict.NOT_APPLICABLE))
                    .isEqualTo(Set.of("BRK-AUT-04", "BRK-AUT-05", "BRK-AUT-06"));
            assertThat(EmbeddedRuns.result(run, "BRK-AUT-04").reason())
                    .isEqualTo("devices log in without certificates, as far as the target says: for mutual TLS, give"
                            + " mqtt.transport: mutual-tls and mqtt.device-certificate");
        }
    }

    private static RunResult run(Target target, String... only) {
        return EmbeddedRuns.over(target, Chapters.withPrerequisites(RequirementSelection.only(only)));
    }
}

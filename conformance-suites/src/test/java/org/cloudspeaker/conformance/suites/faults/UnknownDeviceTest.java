package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.mocks.broker.BrokerConfig;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A hardened broker knows its own devices: that it refuses another is its fault only where the target promised it. */
@Execution(ExecutionMode.CONCURRENT)
class UnknownDeviceTest {
    private static final String OWN = "TEST000000000001";
    private static final String OTHER = "TEST900000000001";

    @Test
    void aRefusalOfADeviceThatNobodyPromisedIsNoFault() throws IOException {
        RequirementResult result = eachGetsItsOwn(false);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(result.reason())
                .isEqualTo("the broker does not take " + OTHER + ", a test device made up from device.sn;"
                        + " list test devices that it knows under device.others");
    }

    @Test
    void aRefusalOfAPromisedDeviceBeforeTheRuleIsExercisedLeavesTheRuleOpen() throws IOException {
        RequirementResult result = eachGetsItsOwn(true);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reason())
                .startsWith("device " + OTHER + ", which this check needs first, got CONNACK 4")
                .endsWith("for its CONNECT and SUBSCRIBE");
    }

    private static RequirementResult eachGetsItsOwn(boolean promised) throws IOException {
        Clock clock = Clock.systemUTC();
        try (MockBroker broker = MockBroker.start(BrokerConfig.of(new Transcript(clock, new Redaction()))
                .login(OWN, "pw-" + OWN)
                .login("backend", "Pw-server-1"))) {
            RunResult run = EmbeddedRuns.over(target(broker.port(), promised), RequirementSelection.only("BRK-MSG-08"));
            return EmbeddedRuns.result(run, "BRK-MSG-08");
        }
    }

    private static Target target(int port, boolean promised) {
        Target target = LoopbackTargets.of(port, "http", NullServer.closedPort(), List.of());
        MqttCredentials each = new MqttCredentials("{sn}", new Secret("pw-{sn}"));
        DeviceConfig device = new DeviceConfig(
                target.device().parameters(),
                OWN,
                new AdditionalTestDevices(List.of(OTHER), promised),
                Optional.of(each));
        return new Target(
                target.name(),
                false,
                device,
                target.format(),
                target.mqtt(),
                target.payment(),
                target.limits(),
                target.messages(),
                List.of(),
                "");
    }
}

package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.mocks.broker.AclRule;
import org.cloudspeaker.conformance.mocks.broker.BrokerConfig;
import org.cloudspeaker.conformance.mocks.broker.DenialBehaviour;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Access control in every manner, and targets that leave open who may do what. */
@Execution(ExecutionMode.CONCURRENT)
class BrokerAccessTest {
    private static final String[] CHECKS = {"BRK-ACL", "BRK-UPL", "BRK-MSG-11"};

    @ParameterizedTest
    @EnumSource(DenialBehaviour.class)
    void aBrokerThatDeniesInAnyMannerIsFoundToDeny(DenialBehaviour denial) throws IOException {
        BrokerConfig strict = settings()
                .acl(
                        denial,
                        AclRule.allowRead("speaker", "pos/message/%c"),
                        AclRule.allowWrite("backend", "pos/message/+"));
        try (MockBroker broker = MockBroker.start(strict)) {
            RunResult run = run(target(broker), "BRK-ACL");

            assertThat(EmbeddedRuns.ids(run, Verdict.PASS)).contains("BRK-ACL-01", "BRK-ACL-02");
        }
    }

    @Test
    void whereDevicesPublishForTheServerTheirRightsAreNotLookedAt() throws IOException {
        try (MockBroker broker = MockBroker.start(settings())) {
            Target target = target(broker);
            MqttConfig all = target.mqtt();
            MqttConfig shared = new MqttConfig(
                    all.transport(), all.trust(), Optional.empty(), Optional.empty(), Optional.of("pos/status"));

            RunResult run = run(target.with(shared, target.payment()), CHECKS);

            assertThat(List.of(EmbeddedRuns.result(run, "BRK-ACL-02"), EmbeddedRuns.result(run, "BRK-UPL-01")))
                    .allSatisfy(result -> isNotGiven(
                            result,
                            "the customer's server has no login of its own, so that its rights are those of a device:"
                                    + " give it one, such as mqtt.customer-server: {username: backend, password:"
                                    + " \"${env:MQTT_BACKEND_PASSWORD}\"}"));
            assertThat(EmbeddedRuns.ids(run, Verdict.WARN)).containsExactly("BRK-ACL-01");
        }
    }

    @Test
    void whatATargetDoesNotHaveIsSaidWithTheWayToGiveIt() throws IOException {
        try (MockBroker broker = MockBroker.start(settings())) {
            RunResult run = run(target(broker), CHECKS);

            isNotGiven(
                    EmbeddedRuns.result(run, "BRK-UPL-01"),
                    "the target names no topic where devices report: give one, such as mqtt.status-topic:"
                            + " \"pos/status/{sn}\", if they do");
            isNotGiven(
                    EmbeddedRuns.result(run, "BRK-MSG-11"),
                    "it takes 100 test devices at once (limits.devices), and there are 11 with device.sn: list more that"
                            + " the broker knows under device.others, or say fewer in limits.devices");
        }
    }

    private static void isNotGiven(RequirementResult result, String reason) {
        assertThat(result.verdict()).as(result.id()).isEqualTo(Verdict.NOT_GIVEN);
        assertThat(result.reason()).isEqualTo(reason);
    }

    private static BrokerConfig settings() {
        return BrokerConfig.of(new Transcript(Clock.systemUTC(), new Redaction()))
                .login("speaker", "Pw-device-1")
                .login("backend", "Pw-server-1");
    }

    private static Target target(MockBroker broker) {
        return LoopbackTargets.of(broker.port(), "https", NullServer.closedPort(), List.of());
    }

    private static RunResult run(Target target, String... only) {
        return EmbeddedRuns.over(target, Chapters.withPrerequisites(RequirementSelection.only(only)));
    }
}

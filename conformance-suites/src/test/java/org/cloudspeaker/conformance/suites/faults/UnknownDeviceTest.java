package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TestDevices;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.broker.Settings;
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
    void aRefusalOfAPromisedDeviceIsAFault() throws IOException {
        assertThat(eachGetsItsOwn(true).verdict()).isEqualTo(Verdict.FAIL);
    }

    private static RequirementResult eachGetsItsOwn(boolean promised) throws IOException {
        Clock clock = Clock.systemUTC();
        try (MockBroker broker = MockBroker.start(Settings.of(new Transcript(clock, new Redaction()))
                .login(OWN, "pw-" + OWN)
                .login("backend", "Pw-server-1"))) {
            Run run = Runs.over(target(broker.port(), promised), Selection.only("BRK-MSG-08"));
            return Runs.result(run, "BRK-MSG-08");
        }
    }

    private static Target target(int port, boolean promised) {
        Target target = LoopbackTargets.of(port, "http", NullServer.closedPort(), List.of());
        Credentials each = new Credentials("{sn}", new Secret("pw-{sn}"));
        DeviceSettings device = new DeviceSettings(
                target.device().parameters(), OWN, new TestDevices(List.of(OTHER), promised), Optional.of(each));
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

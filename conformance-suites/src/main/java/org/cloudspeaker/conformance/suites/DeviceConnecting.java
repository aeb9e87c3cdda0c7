package org.cloudspeaker.conformance.suites;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.Broadcast.Mode;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.device.DeviceConnection;
import org.cloudspeaker.conformance.suites.device.ExpectedDevice;
import org.cloudspeaker.conformance.wire.Spans;

/** DEV: a device meets the broker, and comes back to it. */
@ConformanceChapter("DEV")
public class DeviceConnecting {
    private static final long AMOUNT = 777;

    @Verifies("DEV-01")
    void itConnectsAsItIsConfigured(DeviceUnderTest device) {
        Arrived.of(device.arrival(), judge(device)).isAsConfigured();
    }

    @Verifies(value = "DEV-02", needs = "DEV-01")
    void itSubscribesToItsOwnTopic(DeviceUnderTest device) {
        var first = device.subscription();
        String within = Spans.shown(device.limits().answer());
        Wrong.unless(
                first.isPresent(), "CONNACK 0", "SUBSCRIBE to the device's own topic within " + within, "none came");
        device.subscriptions().forEach(one -> Wrong.ifAny(judge(device).subscription(one)));
    }

    @Verifies(value = "DEV-03", needs = "DEV-02")
    void itComesBackToItsSession(DeviceUnderTest device) {
        ComeBack comeBack = new ComeBack(device, device.comeBack(device.broadcast(Mode.GUIDANCE, AMOUNT)));
        comeBack.happened();
        device.presentCard();
        comeBack.keptItsSession(judge(device));
        comeBack.broughtWhatWasMissed();
    }

    private static DeviceConnection judge(DeviceUnderTest device) {
        var mqtt = device.parameters().mqtt();
        Optional<String> user = Optional.of(mqtt.username()).filter(name -> !name.isEmpty());
        return new DeviceConnection(
                device.profile(), new ExpectedDevice(Set.of(device.sn()), mqtt.topic(), user, device.certificate()));
    }
}

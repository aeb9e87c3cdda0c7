package org.cloudspeaker.conformance.suites.device;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.device.message.DeviceConnectionCheck;
import org.cloudspeaker.conformance.suites.device.message.ExpectedDeviceConfig;

/** DEV: a device meets the broker, and comes back to it. */
@ConformanceChapter("DEV")
public class DeviceBrokerConnection {
    private static final long AMOUNT = 777;

    @Verifies("DEV-01")
    void itConnectsAsItIsConfigured(CertifiedDevice device) {
        Discrepancies.throwIfPresent(judge(device).firstConnect(device.firstConnect()));
    }

    @Verifies(value = "DEV-02", needs = "DEV-01")
    void itSubscribesToItsOwnTopic(CertifiedDevice device) {
        var first = device.subscription();
        String within = Durations.format(device.limits().answer());
        Discrepancies.require(
                first.isPresent(), "CONNACK 0", "SUBSCRIBE to the device's own topic within " + within, "none came");
        device.subscriptions()
                .forEach(one -> Discrepancies.throwIfPresent(judge(device).subscription(one)));
    }

    @Verifies(value = "DEV-03", needs = "DEV-02")
    void itComesBackToItsSession(CertifiedDevice device) {
        ReconnectCheck reconnect =
                new ReconnectCheck(device, device.interruptConnection(device.broadcast(Mode.GUIDANCE, AMOUNT)));
        reconnect.requireConnected();
        device.presentCard();
        reconnect.requireSessionKept(judge(device));
        reconnect.requireMissedMessage();
    }

    private static DeviceConnectionCheck judge(CertifiedDevice device) {
        var mqtt = device.parameters().mqtt();
        Optional<String> user = Optional.of(mqtt.username()).filter(name -> !name.isEmpty());
        return new DeviceConnectionCheck(
                device.profile(),
                new ExpectedDeviceConfig(Set.of(device.sn()), mqtt.topic(), user, device.certificate()));
    }
}

package org.cloudspeaker.conformance.cli.mock;

import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.device.FirmwareProfile;
import org.cloudspeaker.conformance.device.MockDeviceConfig;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/**
 * What is to be played, checked.
 *
 * @param target where the servers are; its parameter file can be used
 * @param profile how messages are written
 * @param sns the serial numbers of the devices, one or more
 * @param software what the devices are like
 * @param payer what is presented to them
 */
record MockDevicePlan(
        Target target, FormatProfile profile, List<String> sns, DeviceBehaviour software, CardPresentation payer) {
    /** Copies the list. */
    MockDevicePlan {
        sns = List.copyOf(sns);
    }

    /**
     * What a device is like.
     *
     * @param firmware its version, and in what that differs
     * @param faults in which ways it is wrong
     */
    record DeviceBehaviour(FirmwareProfile firmware, Set<DeviceFault> faults) {}

    /**
     * Who stands before a device.
     *
     * @param card the test card that is presented where no other is asked for
     * @param auto whether it is presented at every broadcast that asks for one
     */
    record CardPresentation(Card card, boolean auto) {}

    /** The first of the devices; where the target leaves the broker's transport open, its port is asked. */
    MockDeviceConfig first() {
        return like(MockDeviceConfig.of(target, sns.get(0), profile));
    }

    /** Another of them, at the same servers as the first. */
    MockDeviceConfig other(String sn, MockDeviceConfig first) {
        MockDeviceConfig.ServerConnections met = first.connections();
        Target known = target.with(target.mqtt().over(met.broker().transport()), target.payment());
        MockDeviceConfig.ServerConnections own =
                MockDeviceConfig.of(known, sn, profile).connections();
        return like(first.with(
                new MockDeviceConfig.ServerConnections(met.broker(), own.login(), own.topic(), met.payment())));
    }

    private MockDeviceConfig like(MockDeviceConfig settings) {
        return settings.with(software.firmware()).with(software.faults());
    }
}

package org.cloudspeaker.conformance.cli.mock;

import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.speaker.Firmware;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;

/**
 * What is to be played, checked.
 *
 * @param target where the servers are; its parameter file can be used
 * @param profile how messages are written
 * @param sns the serial numbers of the devices, one or more
 * @param software what the devices are like
 * @param payer what is presented to them
 */
record DevicePlan(Target target, FormatProfile profile, List<String> sns, Software software, Payer payer) {
    /** Copies the list. */
    DevicePlan {
        sns = List.copyOf(sns);
    }

    /**
     * What a device is like.
     *
     * @param firmware its version, and in what that differs
     * @param faults in which ways it is wrong
     */
    record Software(Firmware firmware, Set<DeviceFault> faults) {}

    /**
     * Who stands before a device.
     *
     * @param card the test card that is presented where no other is asked for
     * @param auto whether it is presented at every broadcast that asks for one
     */
    record Payer(Card card, boolean auto) {}

    /** The first of the devices; where the target leaves the broker's transport open, its port is asked. */
    SpeakerSettings first() {
        return like(SpeakerSettings.of(target, sns.get(0), profile));
    }

    /** Another of them, at the same servers as the first. */
    SpeakerSettings other(String sn, SpeakerSettings first) {
        SpeakerSettings.Connections met = first.connections();
        Target known = target.with(target.mqtt().over(met.broker().transport()), target.payment());
        SpeakerSettings.Connections own = SpeakerSettings.of(known, sn, profile).connections();
        return like(first.with(new SpeakerSettings.Connections(met.broker(), own.login(), own.topic(), met.payment())));
    }

    private SpeakerSettings like(SpeakerSettings settings) {
        return settings.with(software.firmware()).with(software.faults());
    }
}

package org.cloudspeaker.conformance.wire.speaker;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.Login;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;

/**
 * How a mock speaker is set up.
 *
 * @param codec of its messages
 * @param connections where its servers are, and as whom it meets them
 * @param firmware in what its software differs from another's
 * @param faults in which ways it is wrong
 */
public record SpeakerSettings(Codec codec, Connections connections, Firmware firmware, Set<DeviceFault> faults) {
    /** Copies the set. */
    public SpeakerSettings {
        faults = Set.copyOf(faults);
    }

    /**
     * The servers of a speaker.
     *
     * @param broker where the broker is
     * @param login how it presents itself there; its client id is its serial number
     * @param topic what it subscribes to
     * @param payment where the payment server is
     */
    public record Connections(BrokerAddress broker, Login login, String topic, PaymentAddress payment) {
        /** Its serial number. */
        public String sn() {
            return login.clientId();
        }
    }

    /**
     * A speaker with this parameter file, as the guide describes it, without faults.
     *
     * @param target whose parameter file can be used, and says the rest of what a device has to know
     * @param sn its serial number, in the place of the target's own
     */
    public static SpeakerSettings of(Target target, String sn, FormatProfile profile) {
        Parameters parameters = target.device().parameters().parameters().orElseThrow();
        Parameters.Mqtt mqtt = parameters.mqtt();
        Connections connections = new Connections(
                BrokerAddress.of(mqtt, target.mqtt(), target.limits()),
                new Login(sn, Optional.of(target.device().credentialsOf(sn, mqtt)), false),
                profile.topicOf(mqtt.topic(), sn),
                PaymentAddress.of(parameters.payment(), target.payment(), target.limits()));
        return new SpeakerSettings(profile.newCodec(), connections, Firmware.guide(), Set.of());
    }

    /** The same with another device software. */
    public SpeakerSettings with(Firmware other) {
        return new SpeakerSettings(codec, connections, other, faults);
    }

    /** The same, wrong in these ways and no others. */
    public SpeakerSettings with(Set<DeviceFault> others) {
        return new SpeakerSettings(codec, connections, firmware, others);
    }

    /** The same at other servers, or as another device. */
    public SpeakerSettings with(Connections others) {
        return new SpeakerSettings(codec, others, firmware, faults);
    }
}

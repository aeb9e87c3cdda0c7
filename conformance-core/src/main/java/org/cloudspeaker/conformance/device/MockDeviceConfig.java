package org.cloudspeaker.conformance.device;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/**
 * How a mock speaker is set up.
 *
 * @param codec of its messages
 * @param connections where its servers are, and as whom it meets them
 * @param firmware in what its software differs from another's
 * @param faults in which ways it is wrong
 */
public record MockDeviceConfig(
        Codec codec, ServerConnections connections, FirmwareProfile firmware, Set<DeviceFault> faults) {
    /** Copies the set. */
    public MockDeviceConfig {
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
    public record ServerConnections(BrokerAddress broker, MqttLogin login, String topic, PaymentServerAddress payment) {
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
    public static MockDeviceConfig of(Target target, String sn, FormatProfile profile) {
        DeviceParameters parameters = target.device().parameters().parameters().orElseThrow();
        DeviceParameters.MqttParameters mqtt = parameters.mqtt();
        ServerConnections connections = new ServerConnections(
                BrokerAddress.of(mqtt, target.mqtt(), target.limits()),
                new MqttLogin(sn, Optional.of(target.device().credentialsOf(sn, mqtt)), false),
                profile.topicOf(mqtt.topic(), sn),
                PaymentServerAddress.of(parameters.payment(), target.payment(), target.limits()));
        return new MockDeviceConfig(profile.newCodec(), connections, FirmwareProfile.guide(), Set.of());
    }

    /** The same with another device software. */
    public MockDeviceConfig with(FirmwareProfile other) {
        return new MockDeviceConfig(codec, connections, other, faults);
    }

    /** The same, wrong in these ways and no others. */
    public MockDeviceConfig with(Set<DeviceFault> others) {
        return new MockDeviceConfig(codec, connections, firmware, others);
    }

    /** The same at other servers, or as another device. */
    public MockDeviceConfig with(ServerConnections others) {
        return new MockDeviceConfig(codec, others, firmware, faults);
    }
}

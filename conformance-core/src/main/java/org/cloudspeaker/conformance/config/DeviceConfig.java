package org.cloudspeaker.conformance.config;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.Secret;

/**
 * The device that the harness plays.
 *
 * @param parameters its own {@code posparam.ini}
 * @param sn its serial number, at most 32 bytes; a test device, never one that stands in a shop
 * @param others further test devices
 * @param credentials where each device logs in as itself; empty: as the parameter file says
 */
public record DeviceConfig(
        ParameterFile parameters, String sn, AdditionalTestDevices others, Optional<MqttCredentials> credentials) {
    /**
     * How a device logs in at the broker: as the target says, or else as the parameter file does. Where that leaves user
     * name or password empty, the device takes its serial number for both (device firmware V1.0.4).
     */
    public MqttCredentials credentialsOf(String deviceSn, DeviceParameters.MqttParameters mqtt) {
        boolean unset = mqtt.username().isEmpty() || mqtt.password().isEmpty();
        return credentials
                .map(own -> own.forDevice(deviceSn))
                .orElseGet(() -> unset
                        ? new MqttCredentials(deviceSn, new Secret(deviceSn))
                        : new MqttCredentials(mqtt.username(), mqtt.password()));
    }

    /** A device that is certified itself; its parameter file is still to be written. */
    public static DeviceConfig ofCertifiedDevice(String sn) {
        ParameterFile unwritten = ParameterFile.of("", new byte[0]);
        return new DeviceConfig(unwritten, sn, new AdditionalTestDevices(List.of(), false), Optional.empty());
    }

    /** A parameter file that is to be looked at, and no device: nothing can be played with it. */
    public static DeviceConfig ofParameters(ParameterFile parameters) {
        return new DeviceConfig(parameters, "", new AdditionalTestDevices(List.of(), false), Optional.empty());
    }
}

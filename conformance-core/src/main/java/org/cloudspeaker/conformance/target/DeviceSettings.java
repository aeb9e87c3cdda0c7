package org.cloudspeaker.conformance.target;

import java.util.List;
import java.util.Optional;

/**
 * The device that the harness plays.
 *
 * @param parameters its own {@code posparam.ini}
 * @param sn its serial number, at most 32 bytes; a test device, never one that stands in a shop
 * @param others further test devices
 * @param credentials where each device logs in as itself; empty: as the parameter file says
 */
public record DeviceSettings(
        ParameterFile parameters, String sn, TestDevices others, Optional<Credentials> credentials) {
    /**
     * How a device logs in at the broker: as the target says, or else as the parameter file does. Where that leaves user
     * name or password empty, the device takes its serial number for both (device firmware V1.0.4).
     */
    public Credentials credentialsOf(String deviceSn, Parameters.Mqtt mqtt) {
        boolean unset = mqtt.username().isEmpty() || mqtt.password().isEmpty();
        return credentials
                .map(own -> own.of(deviceSn))
                .orElseGet(() -> unset
                        ? new Credentials(deviceSn, new Secret(deviceSn))
                        : new Credentials(mqtt.username(), mqtt.password()));
    }

    /** A device that is certified itself; its parameter file is still to be written. */
    public static DeviceSettings certified(String sn) {
        ParameterFile unwritten = ParameterFile.of("", new byte[0]);
        return new DeviceSettings(unwritten, sn, new TestDevices(List.of(), false), Optional.empty());
    }

    /** A parameter file that is to be looked at, and no device: nothing can be played with it. */
    public static DeviceSettings unplayed(ParameterFile parameters) {
        return new DeviceSettings(parameters, "", new TestDevices(List.of(), false), Optional.empty());
    }
}

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

package org.cloudspeaker.conformance.device;

import java.time.Clock;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.message.profile.Codec;

/**
 * The software of one device.
 *
 * @param codec of its messages
 * @param firmware in what it differs from another's
 * @param faults in which ways it is wrong
 */
record DeviceSoftware(Codec codec, FirmwareProfile firmware, ActiveFaults faults) {
    /**
     * As the settings say.
     *
     * @param clock of the device
     */
    static DeviceSoftware of(MockDeviceConfig settings, Clock clock) {
        return new DeviceSoftware(
                settings.codec(), settings.firmware(), DeviceFaultEffects.active(settings.faults(), clock));
    }
}

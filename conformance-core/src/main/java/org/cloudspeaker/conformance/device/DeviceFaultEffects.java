package org.cloudspeaker.conformance.device;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.fault.FaultEffect;

/** What each fault of a device does. */
final class DeviceFaultEffects {
    private DeviceFaultEffects() {}

    /**
     * These faults in one device.
     *
     * @param clock by which what the device makes itself is in date
     */
    static ActiveFaults active(Set<DeviceFault> faults, Clock clock) {
        return ActiveFaults.of(faults, byFault(clock));
    }

    /** The effect of every fault. */
    static Map<DeviceFault, FaultEffect<?>> byFault(Clock clock) {
        Map<DeviceFault, FaultEffect<?>> known = new LinkedHashMap<>();
        known.putAll(new DeviceConnectionFaultEffects().byFault());
        known.putAll(new DeviceCertificateFaultEffects(clock).byFault());
        known.putAll(new BroadcastFaultEffects().byFault());
        known.putAll(new TraceNumberFaultEffects().byFault());
        known.putAll(new SaleMessageFaultEffects().byFault());
        known.putAll(new CardDataFaultEffects().byFault());
        known.putAll(new PaymentAccessFaultEffects().byFault());
        return known;
    }
}

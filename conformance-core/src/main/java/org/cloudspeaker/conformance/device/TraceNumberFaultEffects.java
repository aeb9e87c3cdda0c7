package org.cloudspeaker.conformance.device;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.TraceNumberStep;
import org.cloudspeaker.conformance.fault.FaultEffect;

/** The faults in numbering sales, and in sending them again. */
final class TraceNumberFaultEffects {
    private static final int TOO_OFTEN = 5;

    Map<DeviceFault, FaultEffect<?>> byFault() {
        return Map.of(
                DeviceFault.SAME_TRACE_NUMBER,
                at(DeviceFaultPoints.TRACE_NUMBER, TraceNumberFaultEffects::everySecondOne),
                DeviceFault.TRACE_NUMBER_JUMPS,
                at(DeviceFaultPoints.TRACE_NUMBER, next -> new TraceNumberStep(next.salesBefore(), 2)),
                DeviceFault.REUSES_TRACE_NUMBER,
                at(DeviceFaultPoints.NUMBER_AFTER_LOSS, own -> false),
                DeviceFault.NEW_TRACE_NUMBER_ON_REPEAT,
                at(DeviceFaultPoints.NUMBER_OF_REPEAT, same -> false),
                DeviceFault.NEVER_REPEATS,
                at(DeviceFaultPoints.ATTEMPTS, attempts -> 1),
                DeviceFault.REPEATS_TOO_OFTEN,
                at(DeviceFaultPoints.ATTEMPTS, attempts -> TOO_OFTEN));
    }

    private static TraceNumberStep everySecondOne(TraceNumberStep next) {
        return new TraceNumberStep(next.salesBefore(), next.salesBefore() % 2 == 0 ? 1 : 0);
    }
}

package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** ROB: at a busy hour every sale is booked, and no customer waits long. */
@ConformanceChapter("ROB")
public class PaymentLoad {
    @Verifies(value = "ROB-06", needs = "AMT-01")
    void fiftySalesAtOnceAreEachBookedOnce(Fleet fleet, Target target, Evidence evidence) {
        var devices = OtherDevices.forManyAtOnce(fleet, target, Rush.SALES);
        var rush = Rush.by(devices, target.payment().declineAmount());
        rush.isBookedOnce();
        rush.late().ifPresent(evidence::note);
        Ordeal.of(fleet.own(), evidence, target).isOver(Rush.SALES + " sales at once");
    }

    @Verifies(value = "ROB-07", needs = "SAL-06")
    void ninetyFiveOfAHundredSalesAreQuick(MockDevice device, Target target, Evidence evidence) {
        var latency = Latency.of(device);
        evidence.note(latency.toString());
        latency.isUnder(target.limits().saleLatency());
    }
}

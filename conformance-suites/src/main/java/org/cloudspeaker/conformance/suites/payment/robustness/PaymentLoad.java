package org.cloudspeaker.conformance.suites.payment.robustness;

import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** ROB: at a busy hour every sale is booked, and no customer waits long. */
@ConformanceChapter("ROB")
public class PaymentLoad {
    @Verifies(value = "ROB-06", needs = "AMT-01")
    void fiftySalesAtOnceAreEachBookedOnce(PaymentClients fleet, Target target, Evidence evidence) {
        var burst = SaleBurst.send(
                SaleBurst.findDevices(fleet, target), target.payment().declineAmount());
        burst.requireBookedOnce();
        burst.late().ifPresent(evidence::note);
        SurvivalCheck.of(fleet.ownDevice(), evidence, target).requireSurvival(SaleBurst.SALES + " sales at once");
    }

    @Verifies(value = "ROB-07", needs = "SAL-06")
    void ninetyFiveOfAHundredSalesAreQuick(PaymentClient device, Target target, Evidence evidence) {
        var latency = SaleLatency.measure(device);
        evidence.note(latency.toString());
        latency.requireUnder(target.limits().saleLatency());
    }
}

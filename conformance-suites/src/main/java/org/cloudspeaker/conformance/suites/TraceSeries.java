package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.junit.DevicePayment;
import org.cloudspeaker.conformance.suites.device.DeviceSales;
import org.cloudspeaker.conformance.suites.device.Judgement;
import org.cloudspeaker.conformance.wire.payment.Received;

/**
 * The trace numbers of sales that were made one after the other.
 *
 * @param sales the first request of each
 */
record TraceSeries(List<Received> sales) {
    static TraceSeries of(List<DevicePayment> payments) {
        return new TraceSeries(payments.stream()
                .flatMap(payment -> payment.sales().stream().limit(1))
                .toList());
    }

    /** Each is one higher than the one before. */
    void risesByOne() {
        DeviceSales series = new DeviceSales();
        sales.stream()
                .flatMap(sale -> series.next(sale).stream())
                .filter(judgement -> judgement.weight() == Judgement.Weight.WRONG)
                .findFirst()
                .ifPresent(wrong -> {
                    throw wrong.discrepancy();
                });
    }
}

package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.junit.DevicePayment;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.suites.device.DeviceSales;
import org.cloudspeaker.conformance.suites.device.Judgement;
import org.cloudspeaker.conformance.wire.payment.Received;

/**
 * The trace numbers of sales that were made one after the other.
 *
 * @param sales what was sent for them, in order
 */
record TraceSeries(List<Received> sales) {
    /** Two payments of which the first, of this amount in minor units, never gets an answer. */
    static TraceSeries overLostAnswers(DeviceUnderTest device, long amount) {
        List<Received> lost = LostAnswers.all().by(device, amount).sales();
        List<Received> next = device.pay(amount + 1);
        GuidedSale.after("a payment after one whose answers were lost", next).isThere();
        return new TraceSeries(Stream.of(lost, next).flatMap(List::stream).toList());
    }

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
                .filter(judgement -> judgement.requirement().equals("DEV-14"))
                .findFirst()
                .ifPresent(wrong -> {
                    throw wrong.discrepancy();
                });
    }
}

package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.mocks.bench.DevicePayment;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.suites.device.message.DeviceFinding;
import org.cloudspeaker.conformance.suites.device.message.SaleSequenceCheck;

/**
 * The trace numbers of sales that were made one after the other.
 *
 * @param sales what was sent for them, in order
 */
record TraceNumberSeries(List<ReceivedRequest> sales) {
    /** Two payments of which the first, of this amount in minor units, never gets an answer. */
    static TraceNumberSeries overLostAnswers(CertifiedDevice device, long amount) {
        List<ReceivedRequest> lost = AnswerLossCase.all().pay(device, amount).sales();
        List<ReceivedRequest> next = device.pay(amount + 1);
        new BroadcastSaleCheck("a payment after one whose answers were lost", next).requireSale();
        return new TraceNumberSeries(Stream.of(lost, next).flatMap(List::stream).toList());
    }

    static TraceNumberSeries of(List<DevicePayment> payments) {
        return new TraceNumberSeries(payments.stream()
                .flatMap(payment -> payment.sales().stream().limit(1))
                .toList());
    }

    void requireRiseByOne() {
        SaleSequenceCheck series = new SaleSequenceCheck();
        sales.stream()
                .flatMap(sale -> series.next(sale).stream())
                .filter(judgement -> judgement.weight() == DeviceFinding.Weight.WRONG)
                .filter(judgement -> judgement.requirement().equals("DEV-14"))
                .findFirst()
                .ifPresent(wrong -> {
                    throw wrong.discrepancy();
                });
    }
}

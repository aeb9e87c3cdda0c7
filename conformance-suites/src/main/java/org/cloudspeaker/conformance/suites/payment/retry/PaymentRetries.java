package org.cloudspeaker.conformance.suites.payment.retry;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** IDM: the device sends a sale up to three times, and the cardholder pays once. */
@ConformanceChapter("IDM")
public class PaymentRetries {
    private static final long OTHER_AMOUNT = 5025;
    /** Sent three times at once, in several rounds: a race is not lost every time. */
    private static final long AT_ONCE = 3333;

    private static final int ROUNDS = 3;

    @Verifies(
            value = "IDM-01",
            needs = {"QRY-05", "QRY-06"})
    void aSaleSentAgainIsBookedOnce(PaymentClients fleet, Target target, CaseRunner cases) {
        var device = fleet.lowVolumeDevice();
        var declined = target.payment().declineAmount();
        var repetitions = SaleRetrySender.by(device, cases.evidence()).sendAll(declined);
        var history = TransactionHistory.of(device, repetitions.get(0).sale());
        var pages = history.readAll();
        cases.each(repetitions, SaleRetry::name, SaleRetry::exchanges, one -> {
            one.requireSameDecline(target.payment().repeats().declined());
            one.requireBookedOnce(history.findAll(one.sale(), pages));
            one.requireSameApproval();
        });
    }

    @Verifies(value = "IDM-02", needs = "IDM-01")
    void aSaleSentThreeTimesAtOnceIsBookedOnce(PaymentClients fleet, CaseRunner cases) {
        var device = fleet.lowVolumeDevice();
        var rounds = Stream.generate(() -> ConcurrentRetry.send(device, cases.evidence(), AT_ONCE))
                .limit(ROUNDS)
                .toList();
        var history = TransactionHistory.of(device, rounds.get(0).sale());
        var pages = history.readAll();
        cases.each(rounds, ConcurrentRetry::toString, ConcurrentRetry::exchanges, round -> {
            assertThat(history.findAll(round.sale(), pages)).isThereOnce();
            round.requireOneApproval();
        });
    }

    @Verifies(
            value = "IDM-03",
            needs = {"AMT-01", "QRY-11"})
    void theNumbersOfAnotherDevicesSaleMakeAnotherSale(PaymentClients fleet) {
        var device = fleet.ownDevice();
        var other = fleet.unusedDevice();
        var first = device.newSale();
        var second = other.newSale().withNumbersOf(first);
        device.prepareSale(first);
        var reply = other.sell(second);
        fleet.requireSelling(other, reply);
        assertThat(reply).isApproved();
        assertThat(TransactionHistory.of(other, second).find(second)).hasAmount(second.amount());
        assertThat(TransactionHistory.of(device, first).find(first)).hasAmount(first.amount());
    }

    @Verifies(
            value = "IDM-04",
            needs = {"AMT-01", "IDM-01"})
    void theSameNumbersWithAnotherAmountAreNotApprovedAsNew(PaymentClients fleet, Target target) {
        var device = fleet.lowVolumeDevice();
        var sale = device.newSale();
        var first = device.prepareSale(sale);
        var changed = device.sell(sale.withAmount(OTHER_AMOUNT));
        assertThat(TransactionHistory.of(device, sale).findAll(sale))
                .isThereOnce()
                .hasAmount(sale.amount());
        assertThat(changed).isNoNewApproval(first, target.payment().repeats().changed());
    }
}

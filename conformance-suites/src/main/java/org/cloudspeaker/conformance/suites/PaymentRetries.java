package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.stream.Stream;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;

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
    void aSaleSentAgainIsBookedOnce(Fleet fleet, Target target, Cases cases) {
        var device = fleet.quiet();
        var declined = target.payment().declineAmount();
        var repetitions = Repetitions.by(device, cases.evidence()).of(declined);
        var books = Bookkeeping.of(device, repetitions.get(0).sale());
        var pages = books.all();
        cases.each(repetitions, Repetition::name, Repetition::exchanges, one -> {
            one.wasDeclinedAsBefore(target.payment().repeats().declined());
            one.wasBookedOnce(books.findAll(one.sale(), pages));
            one.wasApprovedAsBefore();
        });
    }

    @Verifies(value = "IDM-02", needs = "IDM-01")
    void aSaleSentThreeTimesAtOnceIsBookedOnce(Fleet fleet, Cases cases) {
        var device = fleet.quiet();
        var rounds = Stream.generate(() -> ThreeAtOnce.by(device, cases.evidence(), AT_ONCE))
                .limit(ROUNDS)
                .toList();
        var books = Bookkeeping.of(device, rounds.get(0).sale());
        var pages = books.all();
        cases.each(rounds, ThreeAtOnce::toString, ThreeAtOnce::exchanges, round -> {
            assertThat(books.findAll(round.sale(), pages)).isThereOnce();
            round.wasApprovedAsOne();
        });
    }

    @Verifies(
            value = "IDM-03",
            needs = {"AMT-01", "QRY-11"})
    void theNumbersOfAnotherDevicesSaleMakeAnotherSale(Fleet fleet) {
        var device = fleet.own();
        var other = fleet.otherThatSells();
        var first = device.newSale();
        var second = other.newSale(OTHER_AMOUNT).numberedAs(first);
        assertThat(device.sell(first)).isApproved();
        assertThat(other.sell(second)).isApproved();
        assertThat(Bookkeeping.of(other, second).find(second)).hasAmount(OTHER_AMOUNT);
        assertThat(Bookkeeping.of(device, first).find(first)).hasAmount(first.amount());
    }

    @Verifies(
            value = "IDM-04",
            needs = {"AMT-01", "IDM-01"})
    void theSameNumbersWithAnotherAmountAreNotApprovedAsNew(Fleet fleet, Target target) {
        var device = fleet.quiet();
        var sale = device.newSale();
        var first = device.sell(sale);
        assertThat(first).isApproved();
        var changed = device.sell(sale.of(OTHER_AMOUNT));
        assertThat(Bookkeeping.of(device, sale).findAll(sale)).isThereOnce().hasAmount(sale.amount());
        assertThat(changed).isNoNewApproval(first, target.payment().repeats().changed());
    }
}

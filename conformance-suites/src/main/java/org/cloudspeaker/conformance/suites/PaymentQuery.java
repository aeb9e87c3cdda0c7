package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** QRY: the transaction query shows a device its sales of a day, one a page. */
@ConformanceChapter("QRY")
public class PaymentQuery {
    private static final long AMOUNT = 6666;
    /** Days back to a day with few sales, if any. */
    private static final int LONG_AGO = 37;

    @Verifies(
            value = "QRY-01",
            needs = {"SAL-06", "QRY-12"})
    void aSaleIsFoundUnderItsDeviceAndDate(Fleet fleet) {
        MockDevice device = fleet.quiet();
        Sale sale = sold(device);
        assertThat(Bookkeeping.of(device, sale).find(sale)).isThere();
    }

    @Verifies(
            value = "QRY-02",
            needs = {"SAL-06", "QRY-12"})
    void theAnswerHasItsFieldsInTheirTypes(MockDevice device) {
        Sale sale = sold(device);
        assertThat(Bookkeeping.of(device, sale).page(1)).isWellFormed();
    }

    @Verifies(value = "QRY-03", needs = "QRY-06")
    void theRecordHasItsFieldsInTheirForms(MockDevice device) {
        Sale sale = sold(device);
        assertThat(Bookkeeping.of(device, sale).find(sale)).isWellFormed();
    }

    @Verifies(value = "QRY-04", needs = "QRY-06")
    void theRecordIsTheSales(MockDevice device) {
        Sale sale = device.newSale(AMOUNT);
        var reply = device.sell(sale);
        assertThat(reply).isApproved();
        assertThat(Bookkeeping.of(device, sale).find(sale)).agreesWith(reply.answer());
    }

    @Verifies(value = "QRY-05", needs = "QRY-01")
    void aPageHasAtMostOneRecord(MockDevice device) {
        Sale sale = Stream.generate(() -> sold(device)).limit(2).toList().get(1);
        assertThat(Bookkeeping.of(device, sale).page(1)).hasAtMost(1);
    }

    @Verifies(value = "QRY-06", needs = "QRY-01")
    void thePagesShowEverySaleOnce(Fleet fleet, Cases cases) {
        MockDevice device = fleet.quiet();
        var sales = Stream.generate(() -> sold(device)).limit(3).toList();
        var books = Bookkeeping.of(device, sales.get(0));
        var pages = books.all();
        cases.each(sales, sale -> assertThat(books.findAll(sale, pages)).isThereOnce());
    }

    @Verifies(
            value = "QRY-07",
            needs = {"QRY-05", "QRY-06"})
    void totalIsTheSameOnEveryPage(Fleet fleet, Target target) {
        MockDevice device = fleet.quiet();
        var sales = Stream.generate(() -> sold(device)).limit(3).toList();
        var pages = Bookkeeping.of(device, sales.get(0)).all();
        Totals.of(pages, target.payment().total()).areTheNumberOfSales();
    }

    @Verifies(value = "QRY-09", needs = "QRY-10")
    void noMatchIsAnEmptySuccess(MockDevice device) {
        assertThat(Bookkeeping.aDayWithoutSales(device)).isAnEmptySuccess();
    }

    @Verifies(value = "QRY-10", needs = "QRY-01")
    void anotherDateDoesNotShowTheSale(MockDevice device) {
        Sale sale = sold(device);
        var longAgo = device.today().minusDays(LONG_AGO);
        assertThat(Bookkeeping.of(device, device.sn(), longAgo).findNone(sale)).isNotThere();
    }

    @Verifies(value = "QRY-11", needs = "QRY-01")
    void anotherDeviceDoesNotSeeTheSale(MockDevice device, Fleet fleet) {
        Sale sale = sold(device);
        var other = fleet.other();
        assertThat(Bookkeeping.of(other, other.sn(), sale.at().toLocalDate()).find(sale))
                .isNotThere();
    }

    @Verifies(value = "QRY-12", needs = "SAL-06")
    void pageNumbersAreTakenAsStrings(MockDevice device, FormatProfile profile) {
        var first = PageNumbers.of(device, sold(device), profile);
        assertThat(first.as(WireType.STRING)).showsAsMuchAs(first.otherThan(WireType.STRING));
    }

    @Verifies(value = "QRY-13", needs = "SAL-06")
    void pageNumbersAreTakenAsNumbers(MockDevice device, FormatProfile profile) {
        var first = PageNumbers.of(device, sold(device), profile);
        assertThat(first.as(WireType.NUMBER)).showsAsMuchAs(first.otherThan(WireType.NUMBER));
    }

    @Verifies(value = "QRY-14", needs = "QRY-06")
    void cardNumbersAreMasked(MockDevice device, FormatProfile profile) {
        Sale sale = sold(device);
        assertThat(Bookkeeping.of(device, sale).find(sale)).isMasked(profile.mask());
    }

    private static Sale sold(MockDevice device) {
        Sale sale = device.newSale(AMOUNT);
        assertThat(device.sell(sale)).isApproved();
        return sale;
    }
}

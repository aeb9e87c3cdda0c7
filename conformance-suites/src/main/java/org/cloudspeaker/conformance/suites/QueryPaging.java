package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** QRY: the pages of a day show every sale once, one a page, and say how many there are. */
@ConformanceChapter("QRY")
public class QueryPaging {
    @Verifies(value = "QRY-05", needs = "QRY-01")
    void aPageHasAtMostOneRecord(MockDevice device) {
        var sales = Sold.some(2, device);
        assertThat(Bookkeeping.of(device, sales.get(1)).page(1)).hasAtMost(1);
    }

    @Verifies(value = "QRY-06", needs = "QRY-01")
    void thePagesShowEverySaleOnce(Fleet fleet, Cases cases) {
        var device = fleet.quiet();
        var sales = Sold.some(3, device);
        var books = Bookkeeping.of(device, sales.get(0));
        var pages = books.all();
        cases.each(sales, sale -> assertThat(books.findAll(sale, pages)).isThereOnce());
    }

    @Verifies(
            value = "QRY-07",
            needs = {"QRY-05", "QRY-06"})
    void totalIsTheSameOnEveryPage(Fleet fleet, Target target) {
        var device = fleet.quiet();
        var sales = Sold.some(3, device);
        var pages = Bookkeeping.of(device, sales.get(0)).all();
        Totals.of(pages, target.payment().total()).areTheNumberOfSales();
    }

    @Verifies(
            value = "QRY-08",
            needs = {"QRY-05", "QRY-06"})
    void aPagePastTheLastIsEmpty(Fleet fleet) {
        var device = fleet.quiet();
        var books = Bookkeeping.of(device, Sold.one(device));
        assertThat(books.page(books.day().last() + 1)).isAnEmptyPage();
    }

    @Verifies(value = "QRY-19", needs = "QRY-06")
    void theSameQueryShowsTheSameRecord(Fleet fleet) {
        var device = fleet.quiet();
        var books = Bookkeeping.of(device, Sold.some(2, device).get(1));
        var first = books.page(1);
        assertThat(books.page(1)).showsTheSameAs(first);
    }

    @Verifies(value = "QRY-20", needs = "QRY-05")
    void aLargerPageHasAtMostOneRecord(MockDevice device, FormatProfile profile) {
        var sales = Sold.some(2, device);
        assertThat(PageNumbers.of(device, sales.get(1), profile).ofSize(5)).hasNoMoreThan(1);
    }
}

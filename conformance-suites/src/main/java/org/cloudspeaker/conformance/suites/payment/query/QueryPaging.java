package org.cloudspeaker.conformance.suites.payment.query;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** QRY: the pages of a day show every sale once, one a page, and say how many there are. */
@ConformanceChapter("QRY")
public class QueryPaging {
    @Verifies(value = "QRY-05", needs = "QRY-01")
    void aPageHasAtMostOneRecord(PaymentClient device) {
        var sales = ApprovedSales.sellSome(2, device);
        assertThat(TransactionHistory.of(device, sales.get(1)).page(1)).hasAtMost(1);
    }

    @Verifies(value = "QRY-06", needs = "QRY-01")
    void thePagesShowEverySaleOnce(PaymentClients fleet, CaseRunner cases) {
        var device = fleet.lowVolumeDevice();
        var sales = ApprovedSales.sellSome(3, device);
        var history = TransactionHistory.of(device, sales.get(0));
        var pages = history.readAll();
        cases.each(sales, sale -> assertThat(history.findAll(sale, pages)).isThereOnce());
    }

    @Verifies(
            value = "QRY-07",
            needs = {"QRY-05", "QRY-06"})
    void totalIsTheSameOnEveryPage(PaymentClients fleet, Target target) {
        var device = fleet.lowVolumeDevice();
        device.profile().require(MessageType.QUERY_ANSWER, MessageField.TOTAL);
        var sales = ApprovedSales.sellSome(3, device);
        var pages = TransactionHistory.of(device, sales.get(0)).readAll();
        PageTotals.of(pages, target.payment().total()).requireNumberOfSales();
    }

    @Verifies(
            value = "QRY-08",
            needs = {"QRY-05", "QRY-06"})
    void aPagePastTheLastIsEmpty(PaymentClients fleet) {
        var device = fleet.lowVolumeDevice();
        var history = TransactionHistory.of(device, ApprovedSales.sellOne(device));
        assertThat(history.page(history.pages().last() + 1)).isAnEmptyPage();
    }

    @Verifies(value = "QRY-19", needs = "QRY-06")
    void theSameQueryShowsTheSameRecord(PaymentClients fleet) {
        var device = fleet.lowVolumeDevice();
        var history =
                TransactionHistory.of(device, ApprovedSales.sellSome(2, device).get(1));
        var first = history.page(1);
        assertThat(history.page(1)).showsTheSameAs(first);
    }

    @Verifies(value = "QRY-20", needs = "QRY-05")
    void aLargerPageHasAtMostOneRecord(PaymentClient device, FormatProfile profile) {
        var sales = ApprovedSales.sellSome(2, device);
        assertThat(FirstPageQuery.of(device, sales.get(1), profile).askForSize(5))
                .hasNoMoreThan(1);
    }
}

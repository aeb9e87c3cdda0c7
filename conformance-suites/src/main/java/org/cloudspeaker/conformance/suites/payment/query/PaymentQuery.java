package org.cloudspeaker.conformance.suites.payment.query;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** QRY: the transaction query understands what it is asked, and finds a device's sales of a day. */
@ConformanceChapter("QRY")
public class PaymentQuery {
    @Verifies(
            value = "QRY-01",
            needs = {"SAL-06", "QRY-12"})
    void aSaleIsFoundUnderItsDeviceAndDate(PaymentClients fleet) {
        var device = fleet.lowVolumeDevice();
        var sale = ApprovedSales.sellOne(device);
        assertThat(TransactionHistory.of(device, sale).find(sale)).isThere();
    }

    @Verifies(value = "QRY-02", needs = "SAL-01")
    void theAnswerHasItsFieldsInTheirTypes(PaymentClient device, FormatProfile profile) {
        var sale = device.newSale();
        device.sell(sale);
        assertThat(FirstPageQuery.of(device, sale, profile).askAsAccepted()).isWellFormed();
    }

    @Verifies(value = "QRY-09", needs = "QRY-01")
    void noMatchIsAnEmptySuccess(PaymentClients fleet) {
        var device = fleet.lowVolumeDevice();
        device.profile().require(MessageType.QUERY, MessageField.DATE);
        assertThat(EmptyDayQuery.ask(device)).isAnEmptySuccess();
    }

    @Verifies(value = "QRY-10", needs = "QRY-01")
    void anotherDateDoesNotShowTheSale(PaymentClient device, CaseRunner cases) {
        device.profile().require(MessageType.QUERY, MessageField.DATE);
        var sale = ApprovedSales.sellOne(device);
        cases.each(
                List.of(EarlierDay.values()),
                day -> assertThat(day.query(device, sale)).isNotThere());
    }

    @Verifies(value = "QRY-11", needs = "QRY-01")
    void anotherDeviceDoesNotSeeTheSale(PaymentClient device, PaymentClients fleet) {
        var other = fleet.otherSellingDevice();
        var sale = ApprovedSales.sellOne(device);
        assertThat(TransactionHistory.of(other, other.sn(), sale.at().toLocalDate())
                        .findAtTheEnds(sale))
                .isNotThere();
    }

    @Verifies(value = "QRY-12", needs = "SAL-06")
    void pageNumbersAreTakenAsStrings(PaymentClient device, FormatProfile profile) {
        var first = FirstPageQuery.of(device, ApprovedSales.sellOne(device), profile);
        assertThat(first.askAs(WireType.STRING)).showsAsMuchAs(first.askAsOtherThan(WireType.STRING));
    }

    @Verifies(value = "QRY-13", needs = "SAL-06")
    void pageNumbersAreTakenAsNumbers(PaymentClient device, FormatProfile profile) {
        var first = FirstPageQuery.of(device, ApprovedSales.sellOne(device), profile);
        assertThat(first.askAs(WireType.NUMBER)).showsAsMuchAs(first.askAsOtherThan(WireType.NUMBER));
    }

    @Verifies(value = "QRY-18", needs = "QRY-12")
    void aQueryThatMakesNoSenseIsAnError(PaymentClient device, FormatProfile profile, CaseRunner cases) {
        cases.each(
                InvalidQuery.all(profile),
                query -> assertThat(query.ask(device)).isAnError());
    }
}

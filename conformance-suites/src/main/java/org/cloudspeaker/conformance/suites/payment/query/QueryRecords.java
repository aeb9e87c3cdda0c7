package org.cloudspeaker.conformance.suites.payment.query;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.function.Consumer;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.suites.payment.BoundedFields;
import org.cloudspeaker.conformance.suites.payment.DeclinedSales;
import org.cloudspeaker.conformance.suites.payment.RecordedSale;
import org.cloudspeaker.conformance.suites.payment.SearchedAnswer;
import org.cloudspeaker.conformance.suites.payment.SecretLeakScanner;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** QRY: what a record shows is the sale as it was, in a form that the device can hold and the shop may see. */
@ConformanceChapter("QRY")
public class QueryRecords {
    @Verifies(value = "QRY-03", needs = "QRY-06")
    void theRecordHasItsFieldsInTheirForms(PaymentClient device) {
        var sale = ApprovedSales.sellOne(device);
        assertThat(TransactionHistory.of(device, sale).find(sale)).isWellFormed();
    }

    @Verifies(value = "QRY-04", needs = "QRY-06")
    void theRecordIsTheSales(PaymentClient device) {
        var sale = device.newSale();
        var reply = device.sell(sale);
        assertThat(reply).isApproved();
        assertThat(TransactionHistory.of(device, sale).find(sale)).agreesWith(reply.answer());
    }

    @Verifies(value = "QRY-14", needs = "QRY-06")
    void cardNumbersAreMasked(PaymentClients fleet, FormatProfile profile, CaseRunner cases) {
        recordsOfEveryCard(fleet, cases, entry -> assertThat(entry).isMasked(profile.mask()));
    }

    @Verifies(value = "QRY-15", needs = "QRY-14")
    void theMaskKeepsTheLength(PaymentClients fleet, FormatProfile profile, CaseRunner cases) {
        recordsOfEveryCard(fleet, cases, entry -> assertThat(entry).keepsTheLength(profile.mask()));
    }

    private static void recordsOfEveryCard(PaymentClients fleet, CaseRunner cases, Consumer<RecordedSale> check) {
        var device = fleet.lowVolumeDevice();
        var sales = ApprovedSales.sellWithEveryCard(device);
        var history = TransactionHistory.of(device, sales.get(0));
        var pages = history.readAll();
        cases.each(sales, sale -> sale.card().toString(), sale -> check.accept(history.findAll(sale, pages)));
    }

    @Verifies(value = "QRY-16", needs = "QRY-06")
    void noCardDataIsInAnAnswer(PaymentClients fleet, CaseRunner cases) {
        var cards = CardDataAnswers.of(fleet.lowVolumeDevice());
        SecretLeakScanner leaks = cards.leaks();
        cases.each(cards.collect(), SearchedAnswer::to, answer -> leaks.requireNoneIn(answer.to(), answer.http()));
    }

    @Verifies(value = "QRY-17", needs = "QRY-06")
    void valuesFitTheDevicesMemory(PaymentClient device, FormatProfile profile) {
        var sale = ApprovedSales.sellOne(device);
        assertThat(TransactionHistory.of(device, sale).find(sale)).fits(BoundedFields.in(profile, MessageType.RECORD));
    }

    @Verifies(value = "QRY-21", needs = "QRY-06")
    void aDeclinedSaleIsNotShownAsApproved(PaymentClients fleet, Target target, FormatProfile profile) {
        var device = fleet.lowVolumeDevice();
        var sale = DeclinedSales.of(target).sale(device);
        DeclinedSales.requireDecline(device.sell(sale));
        assertThat(TransactionHistory.of(device, sale).findNone(sale)).isNotShownAsApproved(profile);
    }
}

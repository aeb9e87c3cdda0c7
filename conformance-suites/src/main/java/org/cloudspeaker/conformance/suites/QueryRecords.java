package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.function.Consumer;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** QRY: what a record shows is the sale as it was, in a form that the device can hold and the shop may see. */
@ConformanceChapter("QRY")
public class QueryRecords {
    @Verifies(value = "QRY-03", needs = "QRY-06")
    void theRecordHasItsFieldsInTheirForms(MockDevice device) {
        var sale = Sold.one(device);
        assertThat(Bookkeeping.of(device, sale).find(sale)).isWellFormed();
    }

    @Verifies(value = "QRY-04", needs = "QRY-06")
    void theRecordIsTheSales(MockDevice device) {
        var sale = device.newSale();
        var reply = device.sell(sale);
        assertThat(reply).isApproved();
        assertThat(Bookkeeping.of(device, sale).find(sale)).agreesWith(reply.answer());
    }

    @Verifies(value = "QRY-14", needs = "QRY-06")
    void cardNumbersAreMasked(Fleet fleet, FormatProfile profile, Cases cases) {
        recordsOfEveryCard(fleet, cases, entry -> assertThat(entry).isMasked(profile.mask()));
    }

    @Verifies(value = "QRY-15", needs = "QRY-14")
    void theMaskKeepsTheLength(Fleet fleet, FormatProfile profile, Cases cases) {
        recordsOfEveryCard(fleet, cases, entry -> assertThat(entry).keepsTheLength(profile.mask()));
    }

    private static void recordsOfEveryCard(Fleet fleet, Cases cases, Consumer<RecordedSale> check) {
        var device = fleet.quiet();
        var sales = Sold.withEveryCard(device);
        var books = Bookkeeping.of(device, sales.get(0));
        var pages = books.all();
        cases.each(sales, sale -> sale.card().toString(), sale -> check.accept(books.findAll(sale, pages)));
    }

    @Verifies(value = "QRY-16", needs = "QRY-06")
    void noCardDataIsInAnAnswer(Fleet fleet, Cases cases) {
        var cards = CardAnswers.of(fleet.quiet());
        Leaks leaks = cards.leaks();
        cases.each(cards.all(), Answered::to, answer -> leaks.noneIn(answer.to(), answer.http()));
    }

    @Verifies(value = "QRY-17", needs = "QRY-06")
    void valuesFitTheDevicesMemory(MockDevice device, FormatProfile profile) {
        var sale = Sold.one(device);
        assertThat(Bookkeeping.of(device, sale).find(sale)).fits(Room.in(profile, MessageType.RECORD));
    }

    @Verifies(value = "QRY-21", needs = "QRY-06")
    void aDeclinedSaleIsNotShownAsApproved(Fleet fleet, Target target, FormatProfile profile) {
        var device = fleet.quiet();
        var sale = Declines.of(target).sale(device);
        Declines.seen(device.sell(sale));
        assertThat(Bookkeeping.of(device, sale).findNone(sale)).isNotShownAsApproved(profile);
    }
}

package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** QRY: the transaction query understands what it is asked, and finds a device's sales of a day. */
@ConformanceChapter("QRY")
public class PaymentQuery {
    @Verifies(
            value = "QRY-01",
            needs = {"SAL-06", "QRY-12"})
    void aSaleIsFoundUnderItsDeviceAndDate(Fleet fleet) {
        var device = fleet.quiet();
        var sale = Sold.one(device);
        assertThat(Bookkeeping.of(device, sale).find(sale)).isThere();
    }

    @Verifies(value = "QRY-02", needs = "SAL-01")
    void theAnswerHasItsFieldsInTheirTypes(MockDevice device, FormatProfile profile) {
        var sale = device.newSale();
        device.sell(sale);
        assertThat(PageNumbers.of(device, sale, profile).asTheServerTakesThem()).isWellFormed();
    }

    @Verifies(value = "QRY-09", needs = "QRY-01")
    void noMatchIsAnEmptySuccess(Fleet fleet) {
        assertThat(EmptyDay.of(fleet.quiet())).isAnEmptySuccess();
    }

    @Verifies(value = "QRY-10", needs = "QRY-01")
    void anotherDateDoesNotShowTheSale(MockDevice device, Cases cases) {
        var sale = Sold.one(device);
        cases.each(
                List.of(EarlierDay.values()),
                day -> assertThat(day.look(device, sale)).isNotThere());
    }

    @Verifies(value = "QRY-11", needs = "QRY-01")
    void anotherDeviceDoesNotSeeTheSale(MockDevice device, Fleet fleet) {
        var other = fleet.otherThatSells();
        var sale = Sold.one(device);
        assertThat(Bookkeeping.of(other, other.sn(), sale.at().toLocalDate()).findAtTheEnds(sale))
                .isNotThere();
    }

    @Verifies(value = "QRY-12", needs = "SAL-06")
    void pageNumbersAreTakenAsStrings(MockDevice device, FormatProfile profile) {
        var first = PageNumbers.of(device, Sold.one(device), profile);
        assertThat(first.as(WireType.STRING)).showsAsMuchAs(first.otherThan(WireType.STRING));
    }

    @Verifies(value = "QRY-13", needs = "SAL-06")
    void pageNumbersAreTakenAsNumbers(MockDevice device, FormatProfile profile) {
        var first = PageNumbers.of(device, Sold.one(device), profile);
        assertThat(first.as(WireType.NUMBER)).showsAsMuchAs(first.otherThan(WireType.NUMBER));
    }

    @Verifies(value = "QRY-18", needs = "QRY-12")
    void aQueryThatMakesNoSenseIsAnError(MockDevice device, FormatProfile profile, Cases cases) {
        cases.each(
                SenselessQuery.all(profile),
                query -> assertThat(query.asked(device)).isAnError());
    }
}

package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** SAL: which sales a payment server takes, and which it does not. */
@ConformanceChapter("SAL")
public class PaymentSaleRequests {
    /** So small that no issuer asks for a PIN. */
    private static final long SMALL = 142;

    @Verifies(value = "SAL-11", needs = "SAL-06")
    void aSaleWithoutAPinIsTaken(MockDevice device, FormatProfile profile) {
        var sale = device.newSale(SMALL);
        var draft = FirmwareSales.withoutPin(device.draft(sale), profile);
        assertThat(device.sell(draft, sale + " without a PIN")).isApproved();
    }

    @Verifies(value = "SAL-12", needs = "SAL-06")
    void anExtraFieldDoesNoHarm(MockDevice device, FormatProfile profile) {
        var sale = device.newSale();
        var draft = FirmwareSales.withCardSequenceNumber(device.draft(sale), profile);
        assertThat(device.sell(draft, sale + " with a card sequence number")).isApproved();
    }

    @Verifies(value = "SAL-13", needs = "SAL-06")
    void aSaleWithoutARequiredFieldIsNotApproved(MockDevice device, FormatProfile profile, Cases cases) {
        var required = profile.rules(MessageType.SALE).stream()
                .filter(FieldRule::required)
                .toList();
        cases.each(required, rule -> "without " + rule.path(), rule -> {
            var sale = device.newSale();
            var incomplete = device.draft(sale).without(rule.field());
            assertThat(device.sell(incomplete, sale + " without " + rule.path()))
                    .isNotApproved();
        });
    }

    @Verifies(value = "SAL-14", needs = "SAL-06")
    void aSaleWithAFieldOfTheWrongFormIsNotApproved(MockDevice device, FormatProfile profile, Cases cases) {
        cases.each(WrongForms.of(profile, device.today()).all(), wrong -> {
            var sale = device.newSale();
            assertThat(device.sell(wrong.in(device.draft(sale)), sale + " with " + wrong))
                    .isNotApproved();
        });
    }

    @Verifies(value = "SAL-15", needs = "SAL-06")
    void whatIsNoSaleByCardIsNotApproved(MockDevice device, FormatProfile profile, Cases cases) {
        cases.each(UnknownWords.of(profile), unknown -> {
            var sale = device.newSale();
            assertThat(device.sell(unknown.in(device.draft(sale)), sale + " with " + unknown))
                    .isNotApproved();
        });
    }

    @Verifies(value = "SAL-16", needs = "SAL-06")
    void aCardNumberInClearIsNotApprovedOrComesBackMasked(Fleet fleet, FormatProfile profile, Cases cases) {
        MockDevice device = fleet.quiet();
        var sale = device.newSale();
        Leaks leaks = Leaks.ofNumber(sale.card());
        cases.each(
                UnmaskedSale.whereItComesBack(device, sale, profile),
                Answered::to,
                answer -> leaks.noneIn(answer.to(), answer.http()));
    }
}

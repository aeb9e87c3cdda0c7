package org.cloudspeaker.conformance.suites.payment.sale;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.suites.payment.SearchedAnswer;
import org.cloudspeaker.conformance.suites.payment.SecretLeakScanner;
import org.cloudspeaker.conformance.suites.payment.UnmaskedSale;
import org.opentest4j.TestAbortedException;

/** SAL: which sales a payment server takes, and which it does not. */
@ConformanceChapter("SAL")
public class PaymentSaleRequests {
    /** So small that no issuer asks for a PIN. */
    private static final long SMALL = 142;
    /** EMV tag 5F34, two digits: the first card of an account. */
    private static final String FIRST_CARD = "01";

    @Verifies(value = "SAL-11", needs = "SAL-06")
    void aSaleWithoutAPinIsTaken(PaymentClient device, FormatProfile profile) {
        var sale = device.newSale(SMALL);
        var draft = withoutPin(device.draft(sale), profile);
        assertThat(device.sell(draft, sale + " without a PIN")).isApproved();
    }

    private static OutgoingMessage withoutPin(OutgoingMessage sale, FormatProfile profile) {
        if (profile.find(MessageType.SALE, MessageField.PIN)
                .filter(FieldRule::required)
                .isPresent()) {
            throw new TestAbortedException("the format profile demands a PIN in every sale");
        }
        return sale.without(MessageField.PIN);
    }

    @Verifies(value = "SAL-12", needs = "SAL-06")
    void anExtraFieldDoesNoHarm(PaymentClient device, FormatProfile profile) {
        var sale = device.newSale();
        var draft = withCardSequenceNumber(device.draft(sale), profile);
        assertThat(device.sell(draft, sale + " with a card sequence number")).isApproved();
    }

    /** What no device sends is not tried: a server that refuses it does nobody any harm. */
    private static OutgoingMessage withCardSequenceNumber(OutgoingMessage sale, FormatProfile profile) {
        if (profile.find(MessageType.SALE, MessageField.CARD_SN).isEmpty()) {
            throw new TestAbortedException("the format profile has no field beyond those that every sale has");
        }
        return sale.with(MessageField.CARD_SN, FIRST_CARD);
    }

    @Verifies(value = "SAL-13", needs = "SAL-06")
    void aSaleWithoutARequiredFieldIsNotApproved(PaymentClient device, FormatProfile profile, CaseRunner cases) {
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
    void aSaleWithAFieldOfTheWrongFormIsNotApproved(PaymentClient device, FormatProfile profile, CaseRunner cases) {
        cases.each(MalformedFields.of(profile, device.today()).all(), wrong -> {
            var sale = device.newSale();
            assertThat(device.sell(wrong.applyTo(device.draft(sale)), sale + " with " + wrong))
                    .isNotApproved();
        });
    }

    @Verifies(value = "SAL-15", needs = "SAL-06")
    void whatIsNoSaleByCardIsNotApproved(PaymentClient device, FormatProfile profile, CaseRunner cases) {
        cases.each(UnknownSaleTypes.of(profile), unknown -> {
            var sale = device.newSale();
            assertThat(device.sell(unknown.applyTo(device.draft(sale)), sale + " with " + unknown))
                    .isNotApproved();
        });
    }

    @Verifies(value = "SAL-16", needs = "SAL-06")
    void aCardNumberInClearIsNotApprovedOrComesBackMasked(
            PaymentClients fleet, FormatProfile profile, CaseRunner cases) {
        PaymentClient device = fleet.lowVolumeDevice();
        var sale = device.newSale();
        SecretLeakScanner leaks = SecretLeakScanner.ofNumber(sale.card());
        cases.each(
                UnmaskedSale.findCardNumberEchoes(device, sale, profile),
                SearchedAnswer::to,
                answer -> leaks.requireNoneIn(answer.to(), answer.http()));
    }
}

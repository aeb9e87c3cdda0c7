package org.cloudspeaker.conformance.suites.payment.sale;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.suites.payment.BoundedFields;
import org.cloudspeaker.conformance.suites.payment.DeclinedSales;
import org.opentest4j.TestAbortedException;

/** SAL: what a payment server answers to a sale. */
@ConformanceChapter("SAL")
public class PaymentSale {
    @Verifies(value = "SAL-01", aboutTime = true)
    void aSaleIsAnsweredInTime(PaymentClient device) {
        assertThat(device.sell(device.newSale())).isAnswered();
    }

    @Verifies(value = "SAL-02", needs = "SAL-01")
    void theAnswerIsOneStrictObject(PaymentClient device) {
        assertThat(device.sell(device.newSale())).isStrict();
    }

    @Verifies(value = "SAL-03", needs = "SAL-01")
    void theAnswerSaysItsContentType(PaymentClient device, FormatProfile profile) {
        assertThat(device.sell(device.newSale())).hasContentType(mediaType(profile));
    }

    private static String mediaType(FormatProfile profile) {
        return profile.contentType(MessageType.SALE_ANSWER).split(";", 2)[0].strip();
    }

    @Verifies(value = "SAL-04", needs = "SAL-01")
    void allFieldsAreThereWithTheirTypes(PaymentClient device) {
        assertThat(device.sell(device.newSale())).hasAllFields();
    }

    @Verifies(value = "SAL-05", needs = "SAL-01")
    void theResponseCodeHasItsForm(PaymentClient device) {
        assertThat(device.sell(device.newSale())).hasForm(MessageField.RESPONSE_CODE);
    }

    @Verifies(
            value = "SAL-06",
            needs = {"SAL-01", "SAL-05"})
    void anApprovalSaysSoInCodeAndStatus(PaymentClient device) {
        assertThat(device.sell(device.newSale())).isApproved();
    }

    @Verifies(value = "SAL-07", needs = "SAL-06")
    void aDeclineSaysSoInCodeAndStatus(PaymentClient device, Target target) {
        assertThat(device.sell(DeclinedSales.of(target).sale(device))).isDeclined();
    }

    @Verifies(
            value = "SAL-08",
            needs = {"SAL-04", "SAL-06"})
    void aDeclineHasAllFieldsToo(PaymentClient device, Target target) {
        var reply = device.sell(DeclinedSales.of(target).sale(device));
        assertThat(DeclinedSales.requireDecline(reply)).hasAllFields();
    }

    @Verifies(value = "SAL-09", needs = "SAL-04")
    void emvDataIsWholeTlv(PaymentClient device, Target target, FormatProfile profile, CaseRunner cases) {
        var rule = emvData(profile);
        cases.each(
                DeclinedSales.of(target).withApproval(),
                sale -> assertThat(device.sell(sale.create(device))).hasWholeEmvData(rule));
    }

    private static FieldRule emvData(FormatProfile profile) {
        return profile.find(MessageType.SALE_ANSWER, MessageField.EMV_DATA)
                .orElseThrow(() -> new TestAbortedException("the format profile has no emv-data in a sale's answer"));
    }

    @Verifies(value = "SAL-10", needs = "SAL-04")
    void valuesFitTheDevice(PaymentClient device, Target target, FormatProfile profile, CaseRunner cases) {
        var bounded = BoundedFields.in(profile, MessageType.SALE_ANSWER);
        cases.each(
                DeclinedSales.of(target).withApproval(),
                sale -> assertThat(device.sell(sale.create(device))).fits(bounded));
    }
}

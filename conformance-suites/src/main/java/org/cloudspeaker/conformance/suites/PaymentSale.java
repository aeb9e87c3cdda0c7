package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** SAL: what a payment server answers to a sale. */
@ConformanceChapter("SAL")
public class PaymentSale {
    @Verifies("SAL-01")
    void aSaleIsAnsweredInTime(MockDevice device) {
        assertThat(device.sell(device.newSale())).isAnswered();
    }

    @Verifies(value = "SAL-02", needs = "SAL-01")
    void theAnswerIsOneStrictObject(MockDevice device) {
        assertThat(device.sell(device.newSale())).isStrict();
    }

    @Verifies(value = "SAL-03", needs = "SAL-01")
    void theAnswerSaysItsContentType(MockDevice device, FormatProfile profile) {
        assertThat(device.sell(device.newSale())).hasContentType(profile.contentType());
    }

    @Verifies(value = "SAL-04", needs = "SAL-01")
    void allFieldsAreThereWithTheirTypes(MockDevice device) {
        assertThat(device.sell(device.newSale())).hasAllFields();
    }

    @Verifies(value = "SAL-05", needs = "SAL-01")
    void theResponseCodeHasItsForm(MockDevice device) {
        assertThat(device.sell(device.newSale())).hasForm(Field.RESPONSE_CODE);
    }

    @Verifies(
            value = "SAL-06",
            needs = {"SAL-01", "SAL-05"})
    void anApprovalSaysSoInCodeAndStatus(MockDevice device) {
        assertThat(device.sell(device.newSale())).isApproved();
    }

    @Verifies(value = "SAL-07", needs = "SAL-06")
    void aDeclineSaysSoInCodeAndStatus(MockDevice device, Target target) {
        assertThat(device.sell(Declines.of(target).sale(device))).isDeclined();
    }

    @Verifies(
            value = "SAL-08",
            needs = {"SAL-04", "SAL-06"})
    void aDeclineHasAllFieldsToo(MockDevice device, Target target) {
        var reply = device.sell(Declines.of(target).sale(device));
        assertThat(Declines.seen(reply)).hasAllFields();
    }

    @Verifies(value = "SAL-09", needs = "SAL-04")
    void emvDataIsWholeTlv(MockDevice device, Target target, FormatProfile profile, Cases cases) {
        var rule = EmvData.of(profile);
        cases.each(
                Declines.of(target).andApproval(),
                sale -> assertThat(device.sell(sale.by(device))).hasWholeEmvData(rule));
    }

    @Verifies(value = "SAL-10", needs = "SAL-04")
    void valuesFitTheDevice(MockDevice device, Target target, FormatProfile profile, Cases cases) {
        var bounded = Room.in(profile, MessageType.SALE_ANSWER);
        cases.each(
                Declines.of(target).andApproval(),
                sale -> assertThat(device.sell(sale.by(device))).fits(bounded));
    }
}

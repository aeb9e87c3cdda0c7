package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** SAL: a sale at the payment server. */
@ConformanceChapter("SAL")
public class PaymentSale {
    private static final long AMOUNT = 6666;

    @Verifies("SAL-01")
    void aSaleIsAnsweredInTime(MockDevice device) {
        assertThat(device.sell(device.newSale(AMOUNT))).isAnswered();
    }

    @Verifies(value = "SAL-02", needs = "SAL-01")
    void theAnswerIsOneStrictObject(MockDevice device) {
        assertThat(device.sell(device.newSale(AMOUNT))).isStrict();
    }

    @Verifies(value = "SAL-03", needs = "SAL-01")
    void theAnswerSaysItsContentType(MockDevice device, FormatProfile profile) {
        assertThat(device.sell(device.newSale(AMOUNT))).hasContentType(profile.contentType());
    }

    @Verifies(value = "SAL-04", needs = "SAL-01")
    void allFieldsAreThereWithTheirTypes(MockDevice device) {
        assertThat(device.sell(device.newSale(AMOUNT))).hasAllFields();
    }

    @Verifies(value = "SAL-05", needs = "SAL-01")
    void theResponseCodeHasItsForm(MockDevice device) {
        assertThat(device.sell(device.newSale(AMOUNT))).hasForm(Field.RESPONSE_CODE);
    }

    @Verifies(
            value = "SAL-06",
            needs = {"SAL-01", "SAL-05"})
    void anApprovalSaysSoInCodeAndStatus(MockDevice device) {
        assertThat(device.sell(device.newSale(AMOUNT))).isApproved();
    }

    @Verifies(value = "SAL-13", needs = "SAL-06")
    void aSaleWithoutARequiredFieldIsNotApproved(MockDevice device, FormatProfile profile, Cases cases) {
        var required = profile.rules(MessageType.SALE).stream()
                .filter(FieldRule::required)
                .toList();
        cases.each(required, rule -> "without " + name(rule), rule -> {
            var sale = device.newSale(AMOUNT);
            var incomplete = device.draft(sale).without(rule.field());
            assertThat(device.sell(incomplete, sale + " without " + name(rule))).isNotApproved();
        });
    }

    /** Its place: {@code traceNo}, or {@code card/number} in a nested format. */
    private static String name(FieldRule rule) {
        return rule.at().substring(1);
    }
}

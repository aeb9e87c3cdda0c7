package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.profile.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaleAnswerFaultEffectsTest {
    private static final long DECLINED = 51_00;

    private static SaleAnswer answerOf(PaymentFault fault) {
        return PaymentServiceFixture.guide(fault).sell(PaymentServiceFixture.sale(66_66, "000001"));
    }

    private static PaymentServiceFixture declining(SaleFault fault) {
        return new PaymentServiceFixture(PaymentServiceFixture.settings(new FormatProfileLoader().guide())
                .withDeclinedAmount(DECLINED)
                .with(fault));
    }

    private static SaleAnswer declineOf(SaleFault fault) {
        return declining(fault).sell(PaymentServiceFixture.sale(DECLINED, "000001"));
    }

    @Test
    void aFailingServerFailsSalesAlone() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.FAILS_EVERY_SALE);

        assertThat(till.sell(till.bytes(PaymentServiceFixture.sale(1, "000001")))
                        .status())
                .isEqualTo(500);
        assertThat(till.page(1).succeeded()).isTrue();
    }

    @Test
    void aTrailingCommaIsOneAndNothingElse() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.TRAILING_COMMA);
        PaymentHttpAnswer answer = till.sell(till.bytes(PaymentServiceFixture.sale(1, "000001")));

        assertThat(PaymentServiceFixture.text(answer)).endsWith("\"transStatus\":\"APPROVE\",}");
        assertThat(till.read(answer).message().syntax()).isPresent();
        assertThat(till.page(1).message().syntax()).isEmpty();
    }

    @Test
    void htmlIsTheContentTypeAlone() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.ANSWERS_AS_HTML);
        PaymentHttpAnswer answer = till.sell(till.bytes(PaymentServiceFixture.sale(1, "000001")));

        assertThat(answer.headers()).containsEntry("Content-Type", "text/html");
        assertThat(till.read(answer).approved()).isTrue();
    }

    @Test
    void emvDataIsLeftOut() {
        SaleAnswer answer = answerOf(SaleFault.LEAVES_EMV_DATA_OUT);

        assertThat(answer.message().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.describeFound()).isEqualTo("emvData: nothing"));
    }

    @Test
    void theResponseCodeIsShort() {
        assertThat(answerOf(SaleFault.SHORT_RESPONSE_CODE).message().value(MessageField.RESPONSE_CODE))
                .hasValue("0");
    }

    @Test
    void codeAndStatusDisagree() {
        SaleAnswer answer = answerOf(SaleFault.CODE_AND_STATUS_DISAGREE);

        assertThat(answer.message().value(MessageField.RESPONSE_CODE)).hasValue("05");
        assertThat(answer.message().value(MessageField.STATUS)).hasValue(MessageField.APPROVED);
    }

    @Test
    void theStatusIsThatOfARecord() {
        DecodedField status = answerOf(SaleFault.STATUS_OF_A_RECORD).message().field(MessageField.STATUS);

        assertThat(status.found()).isEqualTo("\"APPROVED\"");
        assertThat(status.state()).isEqualTo(DecodedField.FieldState.WRONG_FORM);
    }

    @Test
    void aDeclineIsApproved() {
        assertThat(declineOf(SaleFault.APPROVES_DECLINES).approved()).isTrue();
        assertThat(declineOf(SaleFault.TRAILING_COMMA).claimsApproval()).isFalse();
    }

    @Test
    void aDeclineContradictsItself() {
        DecodedMessage code = declineOf(SaleFault.DECLINES_WITH_CODE_00).message();
        DecodedMessage status = declineOf(SaleFault.DECLINES_AS_APPROVED).message();

        assertThat(code.value(MessageField.RESPONSE_CODE)).hasValue("00");
        assertThat(code.value(MessageField.STATUS)).hasValue("DECLINED");
        assertThat(status.value(MessageField.RESPONSE_CODE)).hasValue("05");
        assertThat(status.value(MessageField.STATUS)).hasValue(MessageField.APPROVED);
    }

    @Test
    void aDeclineIsAnErrorObject() {
        PaymentServiceFixture till = declining(SaleFault.DECLINES_WITH_AN_ERROR_OBJECT);

        assertThat(PaymentServiceFixture.text(till.sell(till.bytes(PaymentServiceFixture.sale(DECLINED, "000001")))))
                .isEqualTo("{\"error\":\"insufficient funds\"}");
        assertThat(till.sell(PaymentServiceFixture.sale(1, "000002")).approved())
                .isTrue();
    }

    @Test
    void aDeclineHasNoEmvDataOrALongStatus() {
        assertThat(declineOf(SaleFault.DECLINES_WITHOUT_EMV_DATA).message().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.describeFound()).isEqualTo("emvData: nothing"));
        assertThat(declineOf(SaleFault.LONG_DECLINE_STATUS).message().value(MessageField.STATUS))
                .hasValueSatisfying(status -> assertThat(status).hasSize(33));
    }

    @ParameterizedTest
    @EnumSource(names = {"ODD_EMV_DATA", "CUTS_EMV_DATA_OFF", "TOO_MUCH_EMV_DATA"})
    void emvDataIsNothingForACard(SaleFault fault) {
        String emvData = answerOf(fault).message().value(MessageField.EMV_DATA).orElseThrow();

        assertThat(BerTlv.ofHex(emvData).isComplete() && emvData.length() <= 2048)
                .isFalse();
    }

    @Test
    void theAuthorisationCodeIsLong() {
        assertThat(answerOf(SaleFault.LONG_AUTH_CODE).authCode())
                .hasValueSatisfying(code -> assertThat(code).hasSize(28));
    }
}

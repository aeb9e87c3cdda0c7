package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.format.BerTlv;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.SaleFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaleFaultsTest {
    private static final long DECLINED = 51_00;

    private static SaleAnswer answerOf(PaymentFault fault) {
        return Till.guide(fault).sell(Till.sale(66_66, "000001"));
    }

    private static Till declining(SaleFault fault) {
        return new Till(
                Till.settings(new FormatProfiles().guide()).declining(DECLINED).with(fault));
    }

    private static SaleAnswer declineOf(SaleFault fault) {
        return declining(fault).sell(Till.sale(DECLINED, "000001"));
    }

    @Test
    void aFailingServerFailsSalesAlone() {
        Till till = Till.guide(SaleFault.FAILS_EVERY_SALE);

        assertThat(till.sell(till.bytes(Till.sale(1, "000001"))).status()).isEqualTo(500);
        assertThat(till.page(1).succeeded()).isTrue();
    }

    @Test
    void aTrailingCommaIsOneAndNothingElse() {
        Till till = Till.guide(SaleFault.TRAILING_COMMA);
        Answer answer = till.sell(till.bytes(Till.sale(1, "000001")));

        assertThat(Till.text(answer)).endsWith("\"transStatus\":\"APPROVE\",}");
        assertThat(till.read(answer).reading().syntax()).isPresent();
        assertThat(till.page(1).reading().syntax()).isEmpty();
    }

    @Test
    void htmlIsTheContentTypeAlone() {
        Till till = Till.guide(SaleFault.ANSWERS_AS_HTML);
        Answer answer = till.sell(till.bytes(Till.sale(1, "000001")));

        assertThat(answer.headers()).containsEntry("Content-Type", "text/html");
        assertThat(till.read(answer).approved()).isTrue();
    }

    @Test
    void emvDataIsLeftOut() {
        SaleAnswer answer = answerOf(SaleFault.LEAVES_EMV_DATA_OUT);

        assertThat(answer.reading().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.shown()).isEqualTo("emvData: nothing"));
    }

    @Test
    void theResponseCodeIsShort() {
        assertThat(answerOf(SaleFault.SHORT_RESPONSE_CODE).reading().value(Field.RESPONSE_CODE))
                .hasValue("0");
    }

    @Test
    void codeAndStatusDisagree() {
        SaleAnswer answer = answerOf(SaleFault.CODE_AND_STATUS_DISAGREE);

        assertThat(answer.reading().value(Field.RESPONSE_CODE)).hasValue("05");
        assertThat(answer.reading().value(Field.STATUS)).hasValue(Field.APPROVED);
    }

    @Test
    void theStatusIsThatOfARecord() {
        FieldReading status = answerOf(SaleFault.STATUS_OF_A_RECORD).reading().field(Field.STATUS);

        assertThat(status.found()).isEqualTo("\"APPROVED\"");
        assertThat(status.state()).isEqualTo(FieldReading.State.WRONG_FORM);
    }

    @Test
    void aDeclineIsApproved() {
        assertThat(declineOf(SaleFault.APPROVES_DECLINES).approved()).isTrue();
        assertThat(declineOf(SaleFault.TRAILING_COMMA).claimsApproval()).isFalse();
    }

    @Test
    void aDeclineContradictsItself() {
        Reading code = declineOf(SaleFault.DECLINES_WITH_CODE_00).reading();
        Reading status = declineOf(SaleFault.DECLINES_AS_APPROVED).reading();

        assertThat(code.value(Field.RESPONSE_CODE)).hasValue("00");
        assertThat(code.value(Field.STATUS)).hasValue("DECLINED");
        assertThat(status.value(Field.RESPONSE_CODE)).hasValue("05");
        assertThat(status.value(Field.STATUS)).hasValue(Field.APPROVED);
    }

    @Test
    void aDeclineIsAnErrorObject() {
        Till till = declining(SaleFault.DECLINES_WITH_AN_ERROR_OBJECT);

        assertThat(Till.text(till.sell(till.bytes(Till.sale(DECLINED, "000001")))))
                .isEqualTo("{\"error\":\"insufficient funds\"}");
        assertThat(till.sell(Till.sale(1, "000002")).approved()).isTrue();
    }

    @Test
    void aDeclineHasNoEmvDataOrALongStatus() {
        assertThat(declineOf(SaleFault.DECLINES_WITHOUT_EMV_DATA).reading().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.shown()).isEqualTo("emvData: nothing"));
        assertThat(declineOf(SaleFault.LONG_DECLINE_STATUS).reading().value(Field.STATUS))
                .hasValueSatisfying(status -> assertThat(status).hasSize(33));
    }

    @ParameterizedTest
    @EnumSource(names = {"ODD_EMV_DATA", "CUTS_EMV_DATA_OFF", "TOO_MUCH_EMV_DATA"})
    void emvDataIsNothingForACard(SaleFault fault) {
        String emvData = answerOf(fault).reading().value(Field.EMV_DATA).orElseThrow();

        assertThat(BerTlv.ofHex(emvData).whole() && emvData.length() <= 2048).isFalse();
    }

    @Test
    void theAuthorisationCodeIsLong() {
        assertThat(answerOf(SaleFault.LONG_AUTH_CODE).authCode())
                .hasValueSatisfying(code -> assertThat(code).hasSize(28));
    }
}

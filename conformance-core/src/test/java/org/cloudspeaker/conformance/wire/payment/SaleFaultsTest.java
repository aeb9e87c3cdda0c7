package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.SaleFault;
import org.junit.jupiter.api.Test;

class SaleFaultsTest {
    private static SaleAnswer answerOf(PaymentFault fault) {
        return Till.guide(fault).sell(Till.sale(66_66, "000001"));
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
    void salesWithoutATraceNumberAreApproved() {
        Till till = Till.guide(SaleFault.APPROVES_INCOMPLETE_SALES);

        assertThat(till.sell(Till.sale(1, "000001"), draft -> draft.without(Field.TRACE_NO))
                        .approved())
                .isTrue();
        assertThat(till.sell(Till.sale(2, "000001"), draft -> draft.without(Field.TRACE_NO))
                        .approved())
                .isTrue();
        assertThat(till.sell(Till.sale(1, "000002"), draft -> draft.without(Field.DATE))
                        .approved())
                .isFalse();
    }
}

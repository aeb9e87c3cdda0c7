package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleFaultsTest {
    private static SaleAnswer answerOf(PaymentFault fault) {
        return Till.guide(fault).sell(Till.sale(66_66, "000001"));
    }

    @Test
    void aFailingServerFailsSalesAlone() {
        Till till = Till.guide(PaymentFault.FAILS_EVERY_SALE);

        assertThat(till.sell(till.bytes(Till.sale(1, "000001"))).status()).isEqualTo(500);
        assertThat(till.page(1).succeeded()).isTrue();
    }

    @Test
    void aTrailingCommaIsOneAndNothingElse() {
        Till till = Till.guide(PaymentFault.TRAILING_COMMA);
        Answer answer = till.sell(till.bytes(Till.sale(1, "000001")));

        assertThat(Till.text(answer)).endsWith("\"transStatus\":\"APPROVE\",}");
        assertThat(till.read(answer).reading().syntax()).isPresent();
        assertThat(till.page(1).reading().syntax()).isEmpty();
    }

    @Test
    void htmlIsTheContentTypeAlone() {
        Till till = Till.guide(PaymentFault.ANSWERS_AS_HTML);
        Answer answer = till.sell(till.bytes(Till.sale(1, "000001")));

        assertThat(answer.headers()).containsEntry("Content-Type", "text/html");
        assertThat(till.read(answer).approved()).isTrue();
    }

    @Test
    void emvDataIsLeftOut() {
        SaleAnswer answer = answerOf(PaymentFault.LEAVES_EMV_DATA_OUT);

        assertThat(answer.reading().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.shown()).isEqualTo("emvData: nothing"));
    }

    @Test
    void theResponseCodeIsShort() {
        assertThat(answerOf(PaymentFault.SHORT_RESPONSE_CODE).reading().value(Field.RESPONSE_CODE))
                .hasValue("0");
    }

    @Test
    void codeAndStatusDisagree() {
        SaleAnswer answer = answerOf(PaymentFault.CODE_AND_STATUS_DISAGREE);

        assertThat(answer.reading().value(Field.RESPONSE_CODE)).hasValue("05");
        assertThat(answer.reading().value(Field.STATUS)).hasValue(Field.APPROVED);
    }

    @Test
    void salesWithoutATraceNumberAreApproved() {
        Till till = Till.guide(PaymentFault.APPROVES_INCOMPLETE_SALES);

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

    @ParameterizedTest
    @CsvSource({
        "RECORDS_WHOLE_UNITS,    6666,        66",
        "CENTS_BY_DOUBLE,        29,          28",
        "CENTS_BY_DOUBLE,        435,         434",
        "CENTS_BY_DOUBLE,        6666,        6666",
        "CENTS_IN_32_BITS,       99999999999, 1215752191",
        "CENTS_IN_32_BITS,       1,           1",
        "LOSES_THE_AMOUNT,       12344,       0",
        "LOSES_THE_AMOUNT,       6666,        6666"
    })
    void amountsAreRecordedWrong(PaymentFault fault, long sold, long recorded) {
        Till till = Till.guide(fault);

        assertThat(till.sell(Till.sale(sold, "000001")).approved()).isTrue();
        assertThat(till.page(1).records().get(0).amount()).hasValue(recorded);
    }

    @Test
    void anExponentIsTakenAndOtherNonsenseIsNot() {
        Till till = Till.guide(PaymentFault.TAKES_EXPONENTS);

        assertThat(till.sell(Till.sale(66_66, "000001"), draft -> draft.raw(Field.AMOUNT, WireType.STRING, "1e3"))
                        .approved())
                .isTrue();
        assertThat(till.page(1).records().get(0).amount()).hasValue(1000_00);
        for (String nonsense : List.of("0.00", "-1.00", "1.234", "1,00", "+1.00", " 1.00", "abc", "")) {
            assertThat(till.sell(
                                    Till.sale(66_66, "000002"),
                                    draft -> draft.raw(Field.AMOUNT, WireType.STRING, nonsense))
                            .claimsApproval())
                    .as(nonsense)
                    .isFalse();
        }
    }

    @Test
    void repetitionsAreBookedEach() {
        Till till = Till.guide(PaymentFault.BOOKS_REPETITIONS);

        assertThat(till.sell(Till.sale(66_66, "000007")).authCode())
                .isNotEqualTo(till.sell(Till.sale(66_66, "000007")).authCode());
        assertThat(till.page(1).total()).hasValue(2);
        assertThat(till.page(2).records().get(0).value(Field.TRACE_NO)).hasValue("000007");
    }
}

package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.TransactionRecord;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRecordFaultEffectsTest {
    private static PaymentServiceFixture afterASale(QueryFault fault) {
        PaymentServiceFixture till = PaymentServiceFixture.guide(fault);
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));
        return till;
    }

    private static String shown(QueryFault fault) {
        return PaymentServiceFixture.text(afterASale(fault)
                .ask(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                        .toMessage()));
    }

    private static TransactionRecord record(QueryFault fault) {
        return afterASale(fault).page(1).records().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TOTAL_AS_STRING          | \"total\":\"1\"",
                "COMMA_AS_IN_THE_GUIDE    | \"transDatetime\":\"2026-11-23 15:50:00\",}]}",
                "ISO_DATE_TIME            | \"transDatetime\":\"2026-11-23T15:50:00\"",
                "LEAVES_DATE_TIME_OUT     | \"batchNo\":\"000123\"}]}",
                "RECORDED_AMOUNT_UNQUOTED | \"transAmount\":6666",
                "SHOWS_THE_ANSWERS_STATUS | \"transStatus\":\"APPROVE\"",
                "MASKS_FIRST_FOUR         | \"cardNo\":\"4514********2125\"",
                "MASKS_WITH_HASHES        | \"cardNo\":\"451461######2125\"",
                "MASKS_TO_ONE_LENGTH      | \"cardNo\":\"451461****2125\"",
            })
    void theAnswerIsWrittenInAnotherWay(QueryFault fault, String part) {
        assertThat(shown(fault)).contains(part);
    }

    @Test
    void theCodeIsAnotherSales() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(QueryFault.SHOWS_ANOTHER_CODE);
        String code = till.sell(PaymentServiceFixture.sale(66_66, "000001"))
                .authCode()
                .orElse("");

        assertThat(till.page(1).records().get(0).value(MessageField.AUTH_CODE))
                .isPresent()
                .isNotEqualTo(Optional.of(code));
    }

    @ParameterizedTest
    @CsvSource({"PADS_CARD_ORG, CARD_ORG, 32", "MASKS_TOO_LONG, CARD_NO, 24"})
    void aValueIsOneByteLongerThanTheDeviceHasRoomFor(QueryFault fault, MessageField field, int bytes) {
        DecodedField value = record(fault).message().field(field);

        assertThat(value.bytes()).isEqualTo(bytes);
        assertThat(value.state()).isEqualTo(DecodedField.FieldState.OK);
    }

    @Test
    void nullStandsWhereNothingMatches() {
        PaymentServiceFixture till = afterASale(QueryFault.NULL_WHERE_NOTHING_MATCHES);

        assertThat(PaymentServiceFixture.text(till.ask(TransactionQuery.page("ANOTHER", PaymentServiceFixture.TODAY, 1)
                        .toMessage())))
                .isEqualTo("{\"respCode\":\"00\",\"total\":0,\"transInfo\":null}");
        assertThat(till.page(2).message().problems()).as("past the end").isEmpty();
    }

    @Test
    void theCommaStandsInEveryAnswerToAQueryAndInNoOther() {
        PaymentServiceFixture till = afterASale(QueryFault.COMMA_AS_IN_THE_GUIDE);

        assertThat(till.page("ANOTHER", PaymentServiceFixture.TODAY, 1)
                        .message()
                        .syntax())
                .isPresent();
        assertThat(till.sell(PaymentServiceFixture.sale(1, "000002")).message().syntax())
                .isEmpty();
    }
}

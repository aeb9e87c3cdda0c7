package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFaultsTest {
    private static Till afterASale(QueryFault fault) {
        Till till = Till.guide(fault);
        till.sell(Till.sale(66_66, "000001"));
        return till;
    }

    private static String shown(QueryFault fault) {
        return Till.text(afterASale(fault)
                .ask(TransactionQuery.page(Till.SN, Till.TODAY, 1).draft()));
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
        Till till = Till.guide(QueryFault.SHOWS_ANOTHER_CODE);
        String code = till.sell(Till.sale(66_66, "000001")).authCode().orElse("");

        assertThat(till.page(1).records().get(0).value(Field.AUTH_CODE))
                .isPresent()
                .isNotEqualTo(Optional.of(code));
    }

    @ParameterizedTest
    @CsvSource({"PADS_CARD_ORG, CARD_ORG, 32", "MASKS_TOO_LONG, CARD_NO, 24"})
    void aValueIsOneByteLongerThanTheDeviceHasRoomFor(QueryFault fault, Field field, int bytes) {
        FieldReading value = record(fault).reading().field(field);

        assertThat(value.bytes()).isEqualTo(bytes);
        assertThat(value.state()).isEqualTo(FieldReading.State.OK);
    }

    @Test
    void nullStandsWhereNothingMatches() {
        Till till = afterASale(QueryFault.NULL_WHERE_NOTHING_MATCHES);

        assertThat(Till.text(
                        till.ask(TransactionQuery.page("ANOTHER", Till.TODAY, 1).draft())))
                .isEqualTo("{\"respCode\":\"00\",\"total\":0,\"transInfo\":null}");
        assertThat(till.page(2).reading().problems()).as("past the end").isEmpty();
    }

    @Test
    void theCommaStandsInEveryAnswerToAQueryAndInNoOther() {
        Till till = afterASale(QueryFault.COMMA_AS_IN_THE_GUIDE);

        assertThat(till.page("ANOTHER", Till.TODAY, 1).reading().syntax()).isPresent();
        assertThat(till.sell(Till.sale(1, "000002")).reading().syntax()).isEmpty();
    }
}

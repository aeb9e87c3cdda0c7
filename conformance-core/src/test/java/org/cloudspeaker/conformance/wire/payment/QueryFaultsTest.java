package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.QueryAnswer;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFaultsTest {
    private static Till afterTwoSales(QueryFault fault) {
        Till till = Till.guide(fault);
        till.sell(Till.sale(66_66, "000001"));
        till.sell(Till.sale(77_77, "000002"));
        return till;
    }

    private static TransactionRecord record(QueryFault fault) {
        return afterTwoSales(fault).page(1).records().get(0);
    }

    @Test
    void nothingIsEverRecorded() {
        assertThat(Till.text(afterTwoSales(QueryFault.RECORDS_NOTHING)
                        .ask(TransactionQuery.page(Till.SN, Till.TODAY, 1).draft())))
                .isEqualTo("{\"respCode\":\"00\",\"total\":0,\"transInfo\":[]}");
    }

    @Test
    void theTotalIsAString() {
        assertThat(Till.text(afterTwoSales(QueryFault.TOTAL_AS_STRING)
                        .ask(TransactionQuery.page(Till.SN, Till.TODAY, 1).draft())))
                .contains("\"total\":\"2\"");
    }

    @Test
    void theTimeHasAT() {
        assertThat(Till.text(afterTwoSales(QueryFault.ISO_DATE_TIME)
                        .ask(TransactionQuery.page(Till.SN, Till.TODAY, 1).draft())))
                .contains("\"transDatetime\":\"2026-11-23T15:50:00\"");
    }

    @Test
    void theCodeIsAnotherSales() {
        Till till = Till.guide(QueryFault.SHOWS_ANOTHER_CODE);
        String code = till.sell(Till.sale(66_66, "000001")).authCode().orElse("");

        assertThat(till.page(1).records().get(0).value(Field.AUTH_CODE))
                .isPresent()
                .isNotEqualTo(Optional.of(code));
    }

    @Test
    void theMaskShowsFourDigitsOnly() {
        assertThat(record(QueryFault.MASKS_FIRST_FOUR).value(Field.CARD_NO)).hasValue("4514********2125");
    }

    @Test
    void aPageHasTwoRecords() {
        Till till = afterTwoSales(QueryFault.TWO_RECORDS_ON_A_PAGE);

        assertThat(till.page(1).records()).hasSize(2);
        assertThat(till.page(2).records()).hasSize(2);
        assertThat(till.page(3).records()).isEmpty();
    }

    @Test
    void pageTwoIsPageOneAgain() {
        Till till = afterTwoSales(QueryFault.REPEATS_FIRST_PAGE);

        assertThat(till.page(2).records().get(0).amount()).hasValue(66_66);
        assertThat(till.page(3).records()).as("past the end").isEmpty();
    }

    @Test
    void theTotalCountsThePage() {
        Till till = afterTwoSales(QueryFault.TOTAL_OF_THE_PAGE);

        assertThat(till.page(1).total()).hasValue(1);
        assertThat(till.page(3).total()).hasValue(0);
    }

    @Test
    void nullStandsWhereNothingMatches() {
        Till till = afterTwoSales(QueryFault.NULL_WHERE_NOTHING_MATCHES);

        assertThat(Till.text(
                        till.ask(TransactionQuery.page("ANOTHER", Till.TODAY, 1).draft())))
                .isEqualTo("{\"respCode\":\"00\",\"total\":0,\"transInfo\":null}");
        assertThat(till.page(3).reading().problems()).as("past the end").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IGNORES_DATE, 2, 0", "IGNORES_DEVICE, 0, 2"})
    void dateOrDeviceIsIgnored(QueryFault fault, int onAnotherDate, int ofAnotherDevice) {
        Till till = afterTwoSales(fault);

        assertThat(till.page(Till.SN, Till.TODAY.minusDays(1), 1).total()).hasValue(onAnotherDate);
        assertThat(till.page("ANOTHER", Till.TODAY, 1).total()).hasValue(ofAnotherDevice);
    }

    @ParameterizedTest
    @CsvSource({"PAGES_AS_NUMBERS_ONLY, NUMBER, STRING", "PAGES_AS_STRINGS_ONLY, STRING, NUMBER"})
    void pageNumbersAreTakenInOneTypeOnly(QueryFault fault, WireType taken, WireType refused) {
        Till till = afterTwoSales(fault);

        assertThat(paged(till, taken).succeeded()).isTrue();
        assertThat(paged(till, refused).succeeded()).isFalse();
    }

    private static QueryAnswer paged(Till till, WireType type) {
        return till.readPage(till.ask(TransactionQuery.page(Till.SN, Till.TODAY, 1)
                .draft()
                .raw(Field.PAGE_NO, type, "1")
                .raw(Field.PAGE_SIZE, type, "1")));
    }
}

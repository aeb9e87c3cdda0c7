package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.TransactionRecord;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuerySearchFaultEffectsTest {
    private static final String SAME_PREFIX = "S20A999999999999";
    private static final String ANOTHER = "ANOTHER";

    private static PaymentServiceFixture afterTwoSales(PaymentFault... faults) {
        PaymentServiceFixture till = PaymentServiceFixture.guide(faults);
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));
        till.sell(PaymentServiceFixture.sale(77_77, "000002"));
        return till;
    }

    private static OutgoingMessage firstPage() {
        return TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                .toMessage();
    }

    @Test
    void nothingIsEverRecorded() {
        assertThat(PaymentServiceFixture.text(
                        afterTwoSales(QueryFault.RECORDS_NOTHING).ask(firstPage())))
                .isEqualTo("{\"respCode\":\"00\",\"total\":0,\"transInfo\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "FILES_UNDER_THE_NEXT_DAY, 0, 0, 2",
        "IGNORES_DATE, 2, 2, 2",
        "REACHES_INTO_THE_NEXT_DAY, 2, 2, 0",
        "IGNORES_DEVICE, 0, 2, 0"
    })
    void salesOfADayTurnUpOnOthers(QueryFault fault, int dayBefore, int sameDay, int dayAfter) {
        PaymentServiceFixture till = afterTwoSales(fault);

        assertThat(till.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY.minusDays(1), 1)
                        .total())
                .hasValue(dayBefore);
        assertThat(till.page(1).total()).hasValue(sameDay);
        assertThat(till.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY.plusDays(1), 1)
                        .total())
                .hasValue(dayAfter);
    }

    @ParameterizedTest
    @CsvSource({"IGNORES_DEVICE, 2, 2", "COMPARES_FOUR_CHARACTERS, 2, 0", "IGNORES_DATE, 0, 0"})
    void othersSeeTheSalesOfADevice(QueryFault fault, int alike, int unlike) {
        PaymentServiceFixture till = afterTwoSales(fault);

        assertThat(till.page(SAME_PREFIX, PaymentServiceFixture.TODAY, 1).total())
                .hasValue(alike);
        assertThat(till.page(ANOTHER, PaymentServiceFixture.TODAY, 1).total()).hasValue(unlike);
    }

    @ParameterizedTest
    @CsvSource({"PAGES_AS_NUMBERS_ONLY, NUMBER, STRING", "PAGES_AS_STRINGS_ONLY, STRING, NUMBER"})
    void pageNumbersAreTakenInOneTypeOnly(QueryFault fault, WireType taken, WireType refused) {
        PaymentServiceFixture till = afterTwoSales(fault);

        assertThat(paged(till, taken).succeeded()).isTrue();
        assertThat(paged(till, refused).succeeded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FINDS_NOTHING_BY_STRINGS, NUMBER, STRING", "FINDS_NOTHING_BY_NUMBERS, STRING, NUMBER"})
    void pageNumbersFindSomethingInOneTypeOnly(QueryFault fault, WireType finding, WireType losing) {
        PaymentServiceFixture till = afterTwoSales(fault);

        assertThat(paged(till, finding).records()).hasSize(1);
        assertThat(paged(till, losing).succeeded()).isTrue();
        assertThat(paged(till, losing).records()).isEmpty();
    }

    private static QueryAnswer paged(PaymentServiceFixture till, WireType type) {
        return till.readPage(till.ask(
                firstPage().withRaw(MessageField.PAGE_NO, type, "1").withRaw(MessageField.PAGE_SIZE, type, "1")));
    }

    @Test
    void pageZeroIsPageOne() {
        PaymentServiceFixture till = afterTwoSales(QueryFault.PAGE_ZERO_IS_PAGE_ONE);

        assertThat(numbered(till, "0").records()).isEqualTo(till.page(1).records());
        assertThat(numbered(till, "-1").succeeded()).isFalse();
    }

    private static QueryAnswer numbered(PaymentServiceFixture till, String page) {
        return till.readPage(till.ask(firstPage().withRaw(MessageField.PAGE_NO, WireType.STRING, page)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2", "2026-10-54, 2", "2025-02-30, 0"})
    void aDayThatNoCalendarHasIsCountedOn(String date, int found) {
        PaymentServiceFixture till = afterTwoSales(QueryFault.KNOWS_A_30TH_OF_FEBRUARY);
        QueryAnswer answer = till.readPage(till.ask(firstPage().withRaw(MessageField.DATE, WireType.STRING, date)));

        assertThat(answer.succeeded()).isTrue();
        assertThat(answer.total()).hasValue(found);
    }

    @Test
    void aQueryThatMakesNoSenseIsTheServersError() {
        PaymentServiceFixture till = afterTwoSales(QueryFault.FAILS_ON_SENSELESS_QUERIES);

        assertThat(till.ask(firstPage().without(MessageField.DEVICE_SN)).status())
                .isEqualTo(500);
        assertThat(till.ask(firstPage()).status()).isEqualTo(200);
        assertThat(till.sell(till.bytes(PaymentServiceFixture.sale(0, "000003")))
                        .status())
                .as("a sale")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"SHOWS_DECLINES_AS_APPROVED, APPROVED", "SHOWS_DECLINES_AS_APPROVE, APPROVE"})
    void aDeclinedSaleIsShownAsApproved(QueryFault fault, String status) {
        PaymentServiceFixture till = new PaymentServiceFixture(
                PaymentServiceFixture.guide(fault).settings.withDeclinedAmount(51_00));
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));

        assertThat(till.sell(PaymentServiceFixture.sale(51_00, "000002")).approved())
                .isFalse();
        assertThat(List.of(till.page(1), till.page(2)))
                .flatMap(QueryAnswer::records)
                .extracting((TransactionRecord entry) ->
                        entry.value(MessageField.STATUS).orElse("none"))
                .containsExactly(MessageField.APPROVED, status);
    }
}

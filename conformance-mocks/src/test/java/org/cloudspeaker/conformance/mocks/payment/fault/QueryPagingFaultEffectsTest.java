package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryPagingFaultEffectsTest {
    private static final int SALES = 3;

    /** Sales of 1, 2 and 3 cents. */
    private static PaymentServiceFixture afterSales(QueryFault fault) {
        PaymentServiceFixture till = PaymentServiceFixture.guide(fault);
        IntStream.rangeClosed(1, SALES).forEach(cents -> till.sell(PaymentServiceFixture.sale(cents, "00000" + cents)));
        return till;
    }

    @ParameterizedTest
    @CsvSource({
        "TWO_RECORDS_ON_A_PAGE, 12, 23, 33, ''",
        "WHOLE_DAY_ON_THE_FIRST_PAGE, 123, '', '', ''",
        "REPEATS_FIRST_PAGE, 1, 1, 1, ''",
        "SKIPS_EVERY_SECOND, 1, 3, '', ''",
        "REPEATS_LAST_PAGE, 1, 2, 3, 3",
        "TOTAL_AS_FLAG, 1, 2, 3, ''",
    })
    void pagesShowOtherRecords(QueryFault fault, String first, String second, String third, String past) {
        PaymentServiceFixture till = afterSales(fault);

        assertThat(pages(till))
                .extracting(QueryPagingFaultEffectsTest::cents)
                .containsExactly(first, second, third, past);
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL_OF_THE_PAGE, 1 1 1 0",
        "TOTAL_AS_FLAG, 1 1 1 1",
        "TOTAL_COUNTS_DOWN, 3 2 1 0",
        "REPEATS_LAST_PAGE, 3 3 3 3",
    })
    void totalsAreOthers(QueryFault fault, String totals) {
        assertThat(pages(afterSales(fault)))
                .extracting(page -> page.total().orElse(-1))
                .containsExactlyElementsOf(Arrays.stream(totals.split(" ", -1))
                        .map(Integer::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"FAILS_PAST_THE_LAST, 500, 96", "REFUSES_PAST_THE_LAST, 200, 25"})
    void aPagePastTheLastIsAnError(QueryFault fault, int status, String code) {
        PaymentServiceFixture till = afterSales(fault);
        PaymentHttpAnswer past =
                till.ask(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, SALES + 1)
                        .toMessage());

        assertThat(past.status()).isEqualTo(status);
        assertThat(PaymentServiceFixture.text(past))
                .isEqualTo("{\"respCode\":\"" + code + "\",\"total\":0,\"transInfo\":[]}");
        assertThat(till.page(SALES).succeeded()).isTrue();
        assertThat(till.page("ANOTHER", PaymentServiceFixture.TODAY, 1).succeeded())
                .as("no match")
                .isTrue();
    }

    @Test
    void noMatchIsNotFound() {
        PaymentServiceFixture till = afterSales(QueryFault.NOT_FOUND_WHERE_NOTHING_MATCHES);

        assertThat(till.ask(TransactionQuery.page("ANOTHER", PaymentServiceFixture.TODAY, 1)
                                .toMessage())
                        .status())
                .isEqualTo(404);
        assertThat(till.page(SALES + 1).succeeded()).as("past the last").isTrue();
    }

    @Test
    void thePageThatIsAskedForAgainShowsAnotherRecord() {
        PaymentServiceFixture till = afterSales(QueryFault.UNORDERED);

        assertThat(cents(till.page(1))).isEqualTo("1");
        assertThat(cents(till.page(1))).isEqualTo("2");
        assertThat(cents(till.page(3))).isEqualTo("3");
        till.sell(PaymentServiceFixture.sale(4, "000004"));
        assertThat(cents(till.page(3))).as("after a new sale").isEqualTo("3");
    }

    @Test
    void aPageIsAsLargeAsItIsAskedFor() {
        PaymentServiceFixture till = afterSales(QueryFault.FOLLOWS_PAGE_SIZE);

        assertThat(cents(till.readPage(
                        till.ask(new TransactionQuery(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1, 5)
                                .toMessage()))))
                .isEqualTo("123");
        assertThat(cents(till.page(2))).isEqualTo("2");
    }

    private static List<QueryAnswer> pages(PaymentServiceFixture till) {
        return IntStream.rangeClosed(1, SALES + 1).mapToObj(till::page).toList();
    }

    private static String cents(QueryAnswer page) {
        StringBuilder cents = new StringBuilder();
        page.records().forEach(entry -> cents.append(entry.amount().orElse(-1)));
        return cents.toString();
    }
}

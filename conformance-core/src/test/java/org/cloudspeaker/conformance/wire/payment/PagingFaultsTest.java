package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.format.QueryAnswer;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingFaultsTest {
    private static final int SALES = 3;

    /** Sales of 1, 2 and 3 cents. */
    private static Till afterSales(QueryFault fault) {
        Till till = Till.guide(fault);
        IntStream.rangeClosed(1, SALES).forEach(cents -> till.sell(Till.sale(cents, "00000" + cents)));
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
        Till till = afterSales(fault);

        assertThat(pages(till)).extracting(PagingFaultsTest::cents).containsExactly(first, second, third, past);
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
        Till till = afterSales(fault);
        Answer past =
                till.ask(TransactionQuery.page(Till.SN, Till.TODAY, SALES + 1).draft());

        assertThat(past.status()).isEqualTo(status);
        assertThat(Till.text(past)).isEqualTo("{\"respCode\":\"" + code + "\",\"total\":0,\"transInfo\":[]}");
        assertThat(till.page(SALES).succeeded()).isTrue();
        assertThat(till.page("ANOTHER", Till.TODAY, 1).succeeded())
                .as("no match")
                .isTrue();
    }

    @Test
    void noMatchIsNotFound() {
        Till till = afterSales(QueryFault.NOT_FOUND_WHERE_NOTHING_MATCHES);

        assertThat(till.ask(TransactionQuery.page("ANOTHER", Till.TODAY, 1).draft())
                        .status())
                .isEqualTo(404);
        assertThat(till.page(SALES + 1).succeeded()).as("past the last").isTrue();
    }

    @Test
    void thePageThatIsAskedForAgainShowsAnotherRecord() {
        Till till = afterSales(QueryFault.UNORDERED);

        assertThat(cents(till.page(1))).isEqualTo("1");
        assertThat(cents(till.page(1))).isEqualTo("2");
        assertThat(cents(till.page(3))).isEqualTo("3");
        till.sell(Till.sale(4, "000004"));
        assertThat(cents(till.page(3))).as("after a new sale").isEqualTo("3");
    }

    @Test
    void aPageIsAsLargeAsItIsAskedFor() {
        Till till = afterSales(QueryFault.FOLLOWS_PAGE_SIZE);

        assertThat(cents(till.readPage(till.ask(new TransactionQuery(Till.SN, Till.TODAY, 1, 5).draft()))))
                .isEqualTo("123");
        assertThat(cents(till.page(2))).isEqualTo("2");
    }

    private static List<QueryAnswer> pages(Till till) {
        return IntStream.rangeClosed(1, SALES + 1).mapToObj(till::page).toList();
    }

    private static String cents(QueryAnswer page) {
        StringBuilder cents = new StringBuilder();
        page.records().forEach(entry -> cents.append(entry.amount().orElse(-1)));
        return cents.toString();
    }
}

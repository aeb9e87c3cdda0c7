package org.cloudspeaker.conformance.mocks.payment.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private final PaymentServiceFixture till = PaymentServiceFixture.guide();

    @Test
    void aSaleIsShownAsTheGuideShowsIt() {
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));
        PaymentHttpAnswer answer =
                till.ask(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                        .toMessage());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(PaymentServiceFixture.text(answer))
                .isEqualTo("{\"respCode\":\"00\",\"total\":1,\"transInfo\":[{\"transStatus\":\"APPROVED\","
                        + "\"acqAuthCode\":\"481516\",\"transAmount\":\"6666\",\"transType\":\"SALE\","
                        + "\"cardNo\":\"451461******2125\",\"cardOrg\":\"VISA\",\"traceNo\":\"000001\","
                        + "\"batchNo\":\"000123\",\"transDatetime\":\"2026-11-23 15:50:00\"}]}");
    }

    @Test
    void thePagesShowEverySaleOfTheDayOnceAndOneMoreIsEmpty() {
        IntStream.rangeClosed(1, 3).forEach(trace -> till.sell(PaymentServiceFixture.sale(trace, "00000" + trace)));
        List<QueryAnswer> pages =
                IntStream.rangeClosed(1, 4).mapToObj(till::page).toList();

        assertThat(pages)
                .allMatch(QueryAnswer::succeeded)
                .allMatch(page -> page.total().orElse(-1) == 3);
        assertThat(pages.subList(0, 3))
                .extracting(page -> page.records().get(0).amount().orElse(-1))
                .containsExactly(1L, 2L, 3L);
        assertThat(pages.get(3).records()).isEmpty();
    }

    @Test
    void anotherDateAndAnotherDeviceSeeNothing() {
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));

        assertThat(PaymentServiceFixture.text(till.ask(
                        TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY.minusDays(1), 1)
                                .toMessage())))
                .isEqualTo("{\"respCode\":\"00\",\"total\":0,\"transInfo\":[]}");
        assertThat(PaymentServiceFixture.text(till.ask(TransactionQuery.page("ANOTHER", PaymentServiceFixture.TODAY, 1)
                        .toMessage())))
                .isEqualTo("{\"respCode\":\"00\",\"total\":0,\"transInfo\":[]}");
    }

    @Test
    void pageNumbersAreTakenAsStringsAndAsNumbers() {
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));
        for (WireType type : List.of(WireType.STRING, WireType.NUMBER)) {
            PaymentHttpAnswer answer =
                    till.ask(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                            .toMessage()
                            .withRaw(MessageField.PAGE_NO, type, "1")
                            .withRaw(MessageField.PAGE_SIZE, type, "1"));
            assertThat(till.readPage(answer).records()).as(type.described()).hasSize(1);
        }
    }

    @Test
    void aLargerPageStillHasOneRecord() {
        till.sell(PaymentServiceFixture.sale(1, "000001"));
        till.sell(PaymentServiceFixture.sale(2, "000002"));
        PaymentHttpAnswer answer =
                till.ask(new TransactionQuery(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1, 5).toMessage());

        assertThat(till.readPage(answer).records()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "", "1.5", "99999999999"})
    void aPageThatMakesNoSenseIsAnError(String page) {
        PaymentHttpAnswer answer =
                till.ask(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                        .toMessage()
                        .withRaw(MessageField.PAGE_NO, WireType.STRING, page));

        assertError(answer);
    }

    @Test
    void aDateThatIsNoneAndAMissingDeviceAreErrors() {
        var query = TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                .toMessage();

        assertError(till.ask(query.withRaw(MessageField.DATE, WireType.STRING, "2025-02-30")));
        assertError(till.ask(query.without(MessageField.DEVICE_SN)));
        assertError(till.post("/details", "x".getBytes(StandardCharsets.UTF_8)));
    }

    private void assertError(PaymentHttpAnswer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(till.readPage(answer).succeeded()).isFalse();
        assertThat(till.readPage(answer).message().problems()).isEmpty();
    }

    @Test
    void noAnswerHoldsTrackPinOrCardNumber() {
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));
        Card card = Card.guide();

        assertThat(PaymentServiceFixture.text(
                        till.ask(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                                .toMessage())))
                .doesNotContain(card.pan(), card.track2(), card.pinBlock(), "9F02");
    }
}

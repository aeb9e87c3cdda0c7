package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.RobustnessFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;

class LoadFaultEffectsTest {
    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = new byte[0];

    @Test
    void aSaleThatIsNoJsonFailsAndAnyOtherIsAnsweredAsBefore() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RobustnessFault.FAILS_ON_WHAT_IS_NO_JSON);

        assertThat(till.sell(TEXT).status()).isEqualTo(500);
        assertThat(till.post("/details", TEXT).status()).isEqualTo(400);
        assertThat(till.sell(PaymentServiceFixture.sale(1, "000001")).approved())
                .isTrue();
        assertThat(till.sell(PaymentServiceFixture.sale(1, "000002"), draft -> draft.without(MessageField.DATE))
                        .approved())
                .isFalse();
    }

    @Test
    void aQueryWithoutABodyIsSwallowed() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RobustnessFault.SWALLOWS_EMPTY_BODIES);

        assertThat(till.post("/details", NOTHING).status()).isEqualTo(200);
        assertThat(till.post("/details", TEXT).status()).isEqualTo(400);
        assertThat(till.sell(NOTHING).status()).isEqualTo(400);
    }

    @Test
    void theInsideIsShownWhereItSays() {
        assertThat(textOf(RobustnessFault.SHOWS_STACK_TRACE, draft -> draft.without(MessageField.AMOUNT)))
                .contains("\\n\\tat com.acme.pay.SaleController.sell(SaleController.java:42)");
        String tooLong = "9".repeat(2000);
        assertThat(textOf(
                        RobustnessFault.SHOWS_ITS_QUERY,
                        draft -> draft.withRaw(MessageField.DEVICE_SN, WireType.STRING, tooLong)))
                .contains("[insert into sales (device_sn, amount) values (?, ?)]");
        assertThat(PaymentServiceFixture.text(PaymentServiceFixture.guide(RobustnessFault.SHOWS_ITS_FILES)
                        .sell(TEXT)))
                .contains("/var/www/pay/config/rules.yaml");
    }

    private static String textOf(PaymentFault fault, java.util.function.UnaryOperator<OutgoingMessage> change) {
        PaymentServiceFixture till = PaymentServiceFixture.guide(fault);
        assertThat(till.sell(PaymentServiceFixture.sale(1, "000001")).approved())
                .isTrue();
        PaymentHttpAnswer answer = till.sell(till.bytes(PaymentServiceFixture.sale(1, "000002"), change));
        assertThat(answer.status()).isEqualTo(400);
        return PaymentServiceFixture.text(answer);
    }

    @Test
    void deepNestingTakesItDownForThreeRequests() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RobustnessFault.FALLS_OVER_DEEP_NESTING);
        byte[] deep = ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(till.sell(deep).isDropped()).isTrue();
        for (int request = 1; request <= 3; request++) {
            assertThat(till.sell(till.bytes(PaymentServiceFixture.sale(1, "000001")))
                            .isDropped())
                    .isTrue();
        }
        assertThat(till.sell(PaymentServiceFixture.sale(1, "000001")).approved())
                .isTrue();
    }

    @Test
    void aBalancerHasNobodyToAskOnceAfterDeepNesting() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RobustnessFault.DIES_BEHIND_A_BALANCER);

        assertThat(till.sell("[".repeat(10_000).getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(502);
        assertThat(till.sell(till.bytes(PaymentServiceFixture.sale(1, "000001")))
                        .status())
                .isEqualTo(503);
        assertThat(till.sell(PaymentServiceFixture.sale(1, "000001")).approved())
                .isTrue();
    }

    @Test
    void aLargeBodyIsApproved() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RobustnessFault.APPROVES_LARGE_BODIES);

        assertThat(till.read(till.sell(new byte[1 << 20])).approved()).isTrue();
        assertThat(till.read(till.sell(TEXT)).approved()).isFalse();
    }

    @Test
    void theBodyOfAGetIsBooked() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RobustnessFault.BOOKS_BODY_OF_GET);

        PaymentHttpAnswer answer = get(till, "/sale", till.bytes(PaymentServiceFixture.sale(66_66, "000001")));

        assertThat(till.read(answer).approved()).isTrue();
        assertThat(till.page(1).records()).hasSize(1);
        assertThat(get(till, "/sale", NOTHING).status()).isEqualTo(405);
    }

    @Test
    void theQueryStringOfAGetIsBooked() {
        for (PaymentServiceFixture till : List.of(
                PaymentServiceFixture.guide(RobustnessFault.BOOKS_QUERY_STRING_OF_GET),
                PaymentServiceFixture.nested(RobustnessFault.BOOKS_QUERY_STRING_OF_GET))) {
            OutgoingMessage sale = PaymentServiceFixture.sale(66_66, "000001")
                    .toMessage(till.settings.profile().mask());

            PaymentHttpAnswer answer =
                    get(till, "/sale?" + queryString(till.settings.profile().texts(sale)), NOTHING);

            assertThat(till.read(answer).approved())
                    .as(PaymentServiceFixture.text(answer))
                    .isTrue();
            assertThat(get(till, "/sale", till.bytes(PaymentServiceFixture.sale(66_66, "000002")))
                            .status())
                    .isEqualTo(405);
        }
    }

    private static String queryString(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "=" + URLEncoder.encode(text.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static PaymentHttpAnswer get(PaymentServiceFixture till, String url, byte[] body) {
        return till.service.handle(new PaymentHttpRequest(
                "GET", url, Map.of(PaymentServiceFixture.KEY_HEADER, List.of(PaymentServiceFixture.KEY)), body));
    }
}

package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.LoadFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.junit.jupiter.api.Test;

class LoadFaultsTest {
    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = new byte[0];

    @Test
    void aSaleThatIsNoJsonFailsAndAnyOtherIsAnsweredAsBefore() {
        Till till = Till.guide(LoadFault.FAILS_ON_WHAT_IS_NO_JSON);

        assertThat(till.sell(TEXT).status()).isEqualTo(500);
        assertThat(till.post("/details", TEXT).status()).isEqualTo(400);
        assertThat(till.sell(Till.sale(1, "000001")).approved()).isTrue();
        assertThat(till.sell(Till.sale(1, "000002"), draft -> draft.without(Field.DATE))
                        .approved())
                .isFalse();
    }

    @Test
    void aQueryWithoutABodyIsSwallowed() {
        Till till = Till.guide(LoadFault.SWALLOWS_EMPTY_BODIES);

        assertThat(till.post("/details", NOTHING).status()).isEqualTo(200);
        assertThat(till.post("/details", TEXT).status()).isEqualTo(400);
        assertThat(till.sell(NOTHING).status()).isEqualTo(400);
    }

    @Test
    void theInsideIsShownWhereItSays() {
        assertThat(textOf(LoadFault.SHOWS_STACK_TRACE, draft -> draft.without(Field.AMOUNT)))
                .contains("\\n\\tat com.acme.pay.SaleController.sell(SaleController.java:42)");
        String tooLong = "9".repeat(2000);
        assertThat(textOf(LoadFault.SHOWS_ITS_QUERY, draft -> draft.raw(Field.DEVICE_SN, WireType.STRING, tooLong)))
                .contains("[insert into sales (device_sn, amount) values (?, ?)]");
        assertThat(Till.text(Till.guide(LoadFault.SHOWS_ITS_FILES).sell(TEXT)))
                .contains("/var/www/pay/config/rules.yaml");
    }

    private static String textOf(PaymentFault fault, java.util.function.UnaryOperator<Draft> change) {
        Till till = Till.guide(fault);
        assertThat(till.sell(Till.sale(1, "000001")).approved()).isTrue();
        Answer answer = till.sell(till.bytes(Till.sale(1, "000002"), change));
        assertThat(answer.status()).isEqualTo(400);
        return Till.text(answer);
    }

    @Test
    void deepNestingTakesItDownForThreeRequests() {
        Till till = Till.guide(LoadFault.FALLS_OVER_DEEP_NESTING);
        byte[] deep = ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(till.sell(deep).isDropped()).isTrue();
        for (int request = 1; request <= 3; request++) {
            assertThat(till.sell(till.bytes(Till.sale(1, "000001"))).isDropped())
                    .isTrue();
        }
        assertThat(till.sell(Till.sale(1, "000001")).approved()).isTrue();
    }

    @Test
    void aBalancerHasNobodyToAskOnceAfterDeepNesting() {
        Till till = Till.guide(LoadFault.DIES_BEHIND_A_BALANCER);

        assertThat(till.sell("[".repeat(10_000).getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(502);
        assertThat(till.sell(till.bytes(Till.sale(1, "000001"))).status()).isEqualTo(503);
        assertThat(till.sell(Till.sale(1, "000001")).approved()).isTrue();
    }

    @Test
    void aLargeBodyIsApproved() {
        Till till = Till.guide(LoadFault.APPROVES_LARGE_BODIES);

        assertThat(till.read(till.sell(new byte[1 << 20])).approved()).isTrue();
        assertThat(till.read(till.sell(TEXT)).approved()).isFalse();
    }

    @Test
    void theBodyOfAGetIsBooked() {
        Till till = Till.guide(LoadFault.BOOKS_BODY_OF_GET);

        Answer answer = get(till, "/sale", till.bytes(Till.sale(66_66, "000001")));

        assertThat(till.read(answer).approved()).isTrue();
        assertThat(till.page(1).records()).hasSize(1);
        assertThat(get(till, "/sale", NOTHING).status()).isEqualTo(405);
    }

    @Test
    void theQueryStringOfAGetIsBooked() {
        for (Till till : List.of(
                Till.guide(LoadFault.BOOKS_QUERY_STRING_OF_GET), Till.nested(LoadFault.BOOKS_QUERY_STRING_OF_GET))) {
            Draft sale =
                    Till.sale(66_66, "000001").draft(till.settings.profile().mask());

            Answer answer =
                    get(till, "/sale?" + queryString(till.settings.profile().texts(sale)), NOTHING);

            assertThat(till.read(answer).approved()).as(Till.text(answer)).isTrue();
            assertThat(get(till, "/sale", till.bytes(Till.sale(66_66, "000002")))
                            .status())
                    .isEqualTo(405);
        }
    }

    private static String queryString(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "=" + URLEncoder.encode(text.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Answer get(Till till, String url, byte[] body) {
        return till.service.handle(new Request("GET", url, Map.of(Till.KEY_HEADER, List.of(Till.KEY)), body));
    }
}

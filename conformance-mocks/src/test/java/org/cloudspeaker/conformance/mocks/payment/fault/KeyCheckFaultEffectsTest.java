package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.mocks.fault.ApiKeyFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCheckFaultEffectsTest {
    private static final Map<String, List<String>> NO_KEY = Map.of();
    private static final Map<String, List<String>> WRONG_KEY =
            Map.of(PaymentServiceFixture.KEY_HEADER, List.of("wrong"));

    private static int sell(PaymentServiceFixture till, Map<String, List<String>> headers) {
        return till.post("/sale", headers, till.bytes(PaymentServiceFixture.sale(66_66, "000001")))
                .status();
    }

    private static int ask(PaymentServiceFixture till, Map<String, List<String>> headers) {
        byte[] query = till.codec.encode(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                .toMessage());
        return till.post("/details", headers, query).status();
    }

    @Test
    void aSaleWithoutAKeyIsRefusedAndBooked() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(ApiKeyFault.BOOKS_WITHOUT_KEY);

        assertThat(sell(till, NO_KEY)).isEqualTo(401);
        assertThat(till.page(1).total()).hasValue(1);
    }

    @Test
    void anyKeyIsTakenButNotNone() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(ApiKeyFault.TAKES_ANY_KEY);

        assertThat(sell(till, WRONG_KEY)).isEqualTo(200);
        assertThat(sell(till, NO_KEY)).isEqualTo(401);
        assertThat(till.service.inbox().all())
                .extracting(ReceivedRequest::hasRightKey)
                .containsExactly(false, false);
    }

    @Test
    void queriesNeedNoKeyButSalesDo() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(ApiKeyFault.QUERY_WITHOUT_KEY);

        assertThat(ask(till, NO_KEY)).isEqualTo(200);
        assertThat(ask(till, WRONG_KEY)).isEqualTo(401);
        assertThat(sell(till, NO_KEY)).isEqualTo(401);
    }

    @Test
    void theRightKeyIsEchoedForABadBodyAndNotRecorded() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(ApiKeyFault.ECHOES_KEY);
        PaymentHttpAnswer answer = till.sell("x".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(PaymentServiceFixture.text(answer)).contains(PaymentServiceFixture.KEY);
        assertThat(till.settings.transcript().exchanges().toString())
                .contains("[redacted]")
                .doesNotContain(PaymentServiceFixture.KEY);
    }

    @Test
    void withoutAFaultTheKeyStaysWhereItIs() {
        PaymentServiceFixture till = PaymentServiceFixture.guide();

        assertThat(PaymentServiceFixture.text(till.sell("x".getBytes(StandardCharsets.UTF_8))))
                .doesNotContain(PaymentServiceFixture.KEY);
    }

    @Test
    void aKeyCanBeCarriedElsewhereWithAPrefix() {
        PaymentServiceFixture till = new PaymentServiceFixture(
                PaymentServiceFixture.guide().settings.withKeyHeader("Authorization", "Bearer "));

        assertThat(sell(till, Map.of("authorization", List.of("Bearer " + PaymentServiceFixture.KEY))))
                .isEqualTo(200);
        assertThat(sell(till, Map.of("Authorization", List.of(PaymentServiceFixture.KEY))))
                .isEqualTo(401);
        assertThat(till.settings.transcript().exchanges().toString()).doesNotContain(PaymentServiceFixture.KEY);
    }

    @Test
    void aRefusedQueryShowsItsRecords() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(ApiKeyFault.SHOWS_RECORDS_REFUSING);
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));
        byte[] query = till.codec.encode(TransactionQuery.page(PaymentServiceFixture.SN, PaymentServiceFixture.TODAY, 1)
                .toMessage());

        PaymentHttpAnswer answer = till.post("/details", NO_KEY, query);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(PaymentServiceFixture.text(answer)).contains("000001");
    }

    @Test
    void aSaleWithoutAKeyIsDeclinedAndBooked() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(ApiKeyFault.DECLINES_WITHOUT_KEY);

        assertThat(sell(till, NO_KEY)).isEqualTo(200);
        assertThat(till.page(1).total()).hasValue(1);
        assertThat(ask(till, NO_KEY)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPARES_KEY_BEGINNING,kf-39A7c21-Payment-Kez,kg-39A7c21-Payment-Key",
        "TAKES_LONGER_KEYS,kf-39A7c21-Payment-Keyx,kf-39A7c21-Payment-Ke",
        "IGNORES_KEY_CASE,KF-39A7C21-Payment-Key,kf-39A7c21-Payment-Kez",
        "TAKES_EMPTY_KEY,'',wrong",
        "TAKES_EXPIRED_KEY,sk_old_123456,wrong"
    })
    void aKeyIsTakenThatIsWrongInOneWayOnly(ApiKeyFault fault, String taken, String refused) {
        PaymentServiceFixture till = new PaymentServiceFixture(PaymentServiceFixture.guide()
                .settings
                .withExpiredKey(new Secret("sk_old_123456"))
                .with(fault));

        assertThat(sell(till, Map.of(PaymentServiceFixture.KEY_HEADER, List.of(taken))))
                .isEqualTo(200);
        assertThat(sell(till, Map.of(PaymentServiceFixture.KEY_HEADER, List.of(refused))))
                .isEqualTo(401);
        assertThat(sell(till, NO_KEY)).isEqualTo(401);
    }

    @Test
    void aKeyInTheUrlIsTaken() {
        byte[] sale = PaymentServiceFixture.guide().bytes(PaymentServiceFixture.sale(66_66, "000001"));
        String url = "/sale?other=1&api_key=" + PaymentServiceFixture.KEY;

        assertThat(PaymentServiceFixture.guide(ApiKeyFault.TAKES_KEY_FROM_URL)
                        .post(url, NO_KEY, sale)
                        .status())
                .isEqualTo(200);
        assertThat(PaymentServiceFixture.guide().post(url, NO_KEY, sale).status())
                .isEqualTo(401);
    }

    @Test
    void anExpiredKeyIsRefusedWithoutAFault() {
        PaymentServiceFixture till = new PaymentServiceFixture(
                PaymentServiceFixture.guide().settings.withExpiredKey(new Secret("sk_old_123456")));

        assertThat(sell(till, Map.of(PaymentServiceFixture.KEY_HEADER, List.of("sk_old_123456"))))
                .isEqualTo(401);
    }

    @Test
    void noKeyThatWasShownIsInTheTranscript() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(
                ApiKeyFault.ECHOES_WRONG_KEY, ApiKeyFault.ECHOES_KEY_NOWHERE, ApiKeyFault.ECHOES_KEY_IN_HEADER);
        String mistyped = PaymentServiceFixture.KEY + "x";
        sell(till, Map.of(PaymentServiceFixture.KEY_HEADER, List.of(mistyped)));
        sell(till, Map.of(PaymentServiceFixture.KEY_HEADER, List.of(PaymentServiceFixture.KEY)));
        till.post("/nowhere", Map.of(PaymentServiceFixture.KEY_HEADER, List.of(mistyped)), new byte[0]);

        assertThat(till.settings.transcript().exchanges().toString())
                .contains("[redacted]")
                .doesNotContain(
                        mistyped,
                        PaymentServiceFixture.KEY,
                        Base64.getEncoder().encodeToString(mistyped.getBytes(StandardCharsets.UTF_8)));
    }
}

package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.KeyFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFaultsTest {
    private static final Map<String, List<String>> NO_KEY = Map.of();
    private static final Map<String, List<String>> WRONG_KEY = Map.of(Till.KEY_HEADER, List.of("wrong"));

    private static int sell(Till till, Map<String, List<String>> headers) {
        return till.post("/sale", headers, till.bytes(Till.sale(66_66, "000001")))
                .status();
    }

    private static int ask(Till till, Map<String, List<String>> headers) {
        byte[] query =
                till.codec.encode(TransactionQuery.page(Till.SN, Till.TODAY, 1).draft());
        return till.post("/details", headers, query).status();
    }

    @Test
    void aSaleWithoutAKeyIsRefusedAndBooked() {
        Till till = Till.guide(KeyFault.BOOKS_WITHOUT_KEY);

        assertThat(sell(till, NO_KEY)).isEqualTo(401);
        assertThat(till.page(1).total()).hasValue(1);
    }

    @Test
    void anyKeyIsTakenButNotNone() {
        Till till = Till.guide(KeyFault.TAKES_ANY_KEY);

        assertThat(sell(till, WRONG_KEY)).isEqualTo(200);
        assertThat(sell(till, NO_KEY)).isEqualTo(401);
        assertThat(till.service.inbox().all()).extracting(Received::rightKey).containsExactly(false, false);
    }

    @Test
    void queriesNeedNoKeyButSalesDo() {
        Till till = Till.guide(KeyFault.QUERY_WITHOUT_KEY);

        assertThat(ask(till, NO_KEY)).isEqualTo(200);
        assertThat(ask(till, WRONG_KEY)).isEqualTo(401);
        assertThat(sell(till, NO_KEY)).isEqualTo(401);
    }

    @Test
    void theRightKeyIsEchoedForABadBodyAndNotRecorded() {
        Till till = Till.guide(KeyFault.ECHOES_KEY);
        Answer answer = till.sell("x".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Till.text(answer)).contains(Till.KEY);
        assertThat(till.settings.transcript().exchanges().toString())
                .contains("[redacted]")
                .doesNotContain(Till.KEY);
    }

    @Test
    void withoutAFaultTheKeyStaysWhereItIs() {
        Till till = Till.guide();

        assertThat(Till.text(till.sell("x".getBytes(StandardCharsets.UTF_8)))).doesNotContain(Till.KEY);
    }

    @Test
    void aKeyCanBeCarriedElsewhereWithAPrefix() {
        Till till = new Till(Till.guide().settings.keyIn("Authorization", "Bearer "));

        assertThat(sell(till, Map.of("authorization", List.of("Bearer " + Till.KEY))))
                .isEqualTo(200);
        assertThat(sell(till, Map.of("Authorization", List.of(Till.KEY)))).isEqualTo(401);
        assertThat(till.settings.transcript().exchanges().toString()).doesNotContain(Till.KEY);
    }

    @Test
    void aRefusedQueryShowsItsRecords() {
        Till till = Till.guide(KeyFault.SHOWS_RECORDS_REFUSING);
        till.sell(Till.sale(66_66, "000001"));
        byte[] query =
                till.codec.encode(TransactionQuery.page(Till.SN, Till.TODAY, 1).draft());

        Answer answer = till.post("/details", NO_KEY, query);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(Till.text(answer)).contains("000001");
    }

    @Test
    void aSaleWithoutAKeyIsDeclinedAndBooked() {
        Till till = Till.guide(KeyFault.DECLINES_WITHOUT_KEY);

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
    void aKeyIsTakenThatIsWrongInOneWayOnly(KeyFault fault, String taken, String refused) {
        Till till = new Till(
                Till.guide().settings.expired(new Secret("sk_old_123456")).with(fault));

        assertThat(sell(till, Map.of(Till.KEY_HEADER, List.of(taken)))).isEqualTo(200);
        assertThat(sell(till, Map.of(Till.KEY_HEADER, List.of(refused)))).isEqualTo(401);
        assertThat(sell(till, NO_KEY)).isEqualTo(401);
    }

    @Test
    void aKeyInTheUrlIsTaken() {
        byte[] sale = Till.guide().bytes(Till.sale(66_66, "000001"));
        String url = "/sale?other=1&api_key=" + Till.KEY;

        assertThat(Till.guide(KeyFault.TAKES_KEY_FROM_URL)
                        .post(url, NO_KEY, sale)
                        .status())
                .isEqualTo(200);
        assertThat(Till.guide().post(url, NO_KEY, sale).status()).isEqualTo(401);
    }

    @Test
    void anExpiredKeyIsRefusedWithoutAFault() {
        Till till = new Till(Till.guide().settings.expired(new Secret("sk_old_123456")));

        assertThat(sell(till, Map.of(Till.KEY_HEADER, List.of("sk_old_123456"))))
                .isEqualTo(401);
    }

    @Test
    void noKeyThatWasShownIsInTheTranscript() {
        Till till = Till.guide(KeyFault.ECHOES_WRONG_KEY, KeyFault.ECHOES_KEY_NOWHERE, KeyFault.ECHOES_KEY_IN_HEADER);
        String mistyped = Till.KEY + "x";
        sell(till, Map.of(Till.KEY_HEADER, List.of(mistyped)));
        sell(till, Map.of(Till.KEY_HEADER, List.of(Till.KEY)));
        till.post("/nowhere", Map.of(Till.KEY_HEADER, List.of(mistyped)), new byte[0]);

        assertThat(till.settings.transcript().exchanges().toString())
                .contains("[redacted]")
                .doesNotContain(
                        mistyped,
                        Till.KEY,
                        Base64.getEncoder().encodeToString(mistyped.getBytes(StandardCharsets.UTF_8)));
    }
}

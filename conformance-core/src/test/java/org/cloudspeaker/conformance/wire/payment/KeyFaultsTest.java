package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.wire.KeyFault;
import org.junit.jupiter.api.Test;

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
}

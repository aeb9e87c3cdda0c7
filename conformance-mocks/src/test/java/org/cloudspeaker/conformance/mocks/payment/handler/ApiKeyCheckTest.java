package org.cloudspeaker.conformance.mocks.payment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.mocks.fault.ApiKeyFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;

class ApiKeyCheckTest {
    private static final Map<String, List<String>> NO_KEY = Map.of();
    private static final Map<String, List<String>> WRONG_KEY =
            Map.of(PaymentServiceFixture.KEY_HEADER, List.of("wrong"));

    private static int sell(PaymentServiceFixture till, Map<String, List<String>> headers) {
        return till.post("/sale", headers, till.bytes(PaymentServiceFixture.sale(66_66, "000001")))
                .status();
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

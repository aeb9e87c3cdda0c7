package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.mocks.fault.RobustnessFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;

class HttpMethodFaultEffectsTest {
    /** The fault table runs over the guide's format alone. */
    @Test
    void theQueryStringOfAGetIsBookedInAnyFormat() {
        PaymentServiceFixture till = PaymentServiceFixture.nested(RobustnessFault.BOOKS_QUERY_STRING_OF_GET);
        OutgoingMessage sale = PaymentServiceFixture.sale(66_66, "000001")
                .toMessage(till.settings.profile().mask());

        PaymentHttpAnswer answer = get(till, queryString(till.settings.profile().texts(sale)));

        assertThat(till.read(answer).approved())
                .as(PaymentServiceFixture.text(answer))
                .isTrue();
    }

    private static String queryString(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "=" + URLEncoder.encode(text.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static PaymentHttpAnswer get(PaymentServiceFixture till, String query) {
        return till.service.handle(new PaymentHttpRequest(
                "GET",
                "/sale?" + query,
                Map.of(PaymentServiceFixture.KEY_HEADER, List.of(PaymentServiceFixture.KEY)),
                new byte[0]));
    }
}

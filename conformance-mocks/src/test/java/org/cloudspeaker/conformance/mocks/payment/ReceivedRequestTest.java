package org.cloudspeaker.conformance.mocks.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a request when it has been answered. */
class ReceivedRequestTest {
    private final PaymentServiceFixture till = PaymentServiceFixture.guide();
    private final List<ReceivedRequest> received = new ArrayList<>();
    private final List<UnroutedRequest> misdirected = new ArrayList<>();

    @BeforeEach
    void follow() {
        till.service.inbox().addListener(new PaymentRequestListener() {
            @Override
            public void onRequest(ReceivedRequest request) {
                received.add(request);
            }

            @Override
            public void onUnroutedRequest(UnroutedRequest request) {
                misdirected.add(request);
            }
        });
    }

    private PresentedApiKey.KeyState stateOf(Map<String, List<String>> headers) {
        till.post("/sale", headers, till.bytes(PaymentServiceFixture.sale(66_66, "000001")));
        return received.get(received.size() - 1).key().state();
    }

    @Test
    void theAnswerIsKnown() {
        till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000001")));

        assertThat(received).hasSize(1);
        SentReply reply = received.get(0).reply();
        assertThat(reply).hasToString("HTTP 200");
        assertThat(reply.message().value(MessageField.RESPONSE_CODE)).hasValue("00");
    }

    @Test
    void itIsKnownWhyASaleWasRefused() {
        String sale = new String(till.bytes(PaymentServiceFixture.sale(66_66, "000001")), StandardCharsets.UTF_8);
        till.sell(sale.getBytes(StandardCharsets.UTF_8));
        till.sell(sale.replace("66.66", "0.00").getBytes(StandardCharsets.UTF_8));
        till.sell(sale.replace("DS50", "DS\\u000150").getBytes(StandardCharsets.UTF_8));
        till.sell(sale.replace("66.66", "66.67").getBytes(StandardCharsets.UTF_8));

        assertThat(received)
                .extracting(request -> request.reply().reason().orElse(""))
                .containsExactly(
                        "",
                        "the amount is zero, or more than 12 digits",
                        "it is not the message that it should be",
                        "the chip signed another amount");
    }

    @Test
    void aLostAnswerIsKnownAsSuch() {
        till.service.loseAnswers(1);
        till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000001")));

        assertThat(received.get(0).reply().isLost()).isTrue();
        assertThat(received.get(0).reply()).hasToString("no answer");
    }

    @Test
    void whatComesAgainUnchangedHasTheSameFingerprint() {
        till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000001")));
        till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000001")));
        till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000002")));

        assertThat(received.get(1).fingerprint()).isEqualTo(received.get(0).fingerprint());
        assertThat(received.get(2).fingerprint()).isNotEqualTo(received.get(0).fingerprint());
    }

    @Test
    void aKeyIsRightWrongOrNone() {
        assertThat(stateOf(Map.of("x-api-key", List.of(PaymentServiceFixture.KEY))))
                .isEqualTo(PresentedApiKey.KeyState.RIGHT);
        assertThat(stateOf(Map.of("x-api-key", List.of("another")))).isEqualTo(PresentedApiKey.KeyState.WRONG);
        assertThat(stateOf(Map.of())).isEqualTo(PresentedApiKey.KeyState.NONE);
    }

    @Test
    void whereNoKeyIsDemandedItsLackIsKnownAllTheSame() {
        PaymentServiceFixture open = new PaymentServiceFixture(till.settings.withAnyKey());
        PaymentHttpAnswer answer =
                open.post("/sale", Map.of(), open.bytes(PaymentServiceFixture.sale(66_66, "000001")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(open.service.inbox().all())
                .extracting(ReceivedRequest::key)
                .extracting(PresentedApiKey::state)
                .containsExactly(PresentedApiKey.KeyState.NONE);
    }

    @Test
    void aKeyInAnotherPlaceIsFoundThere() {
        Map<String, List<String>> bearer = Map.of("Authorization", List.of("Bearer " + PaymentServiceFixture.KEY));
        till.post(
                "/sale?key=" + PaymentServiceFixture.KEY,
                bearer,
                till.bytes(PaymentServiceFixture.sale(66_66, "000001")));

        assertThat(received.get(0).key())
                .isEqualTo(new PresentedApiKey(
                        PresentedApiKey.KeyState.NONE,
                        PaymentServiceFixture.KEY_HEADER,
                        Set.of("Authorization", "the URL")));
    }

    @Test
    void aRequestForSomethingElseIsToldToo() {
        till.post("/sell", "{}".getBytes(StandardCharsets.UTF_8));
        till.service.handle(new PaymentHttpRequest("GET", "/sale?a=b", Map.of(), new byte[0]));

        assertThat(misdirected)
                .extracting(UnroutedRequest::method, UnroutedRequest::path, UnroutedRequest::status)
                .containsExactly(tuple("POST", "/sell", 404), tuple("GET", "/sale", 405));
        assertThat(received).isEmpty();
    }

    @Test
    void theBooksShowEachSaleOnceAndDeclinedOnesToo() {
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));
        till.sell(PaymentServiceFixture.sale(66_66, "000001"));
        PaymentServiceFixture declining = new PaymentServiceFixture(till.settings.withDeclinedAmount(51_00));
        declining.sell(PaymentServiceFixture.sale(51_00, "000002"));

        assertThat(till.service.bookedSales())
                .containsExactly(new BookedSale(
                        PaymentServiceFixture.SN,
                        "000123",
                        "000001",
                        66_66,
                        true,
                        "481516",
                        LocalDateTime.of(2026, 11, 23, 15, 50, 0)));
        assertThat(declining.service.bookedSales())
                .extracting(BookedSale::amount, BookedSale::approved, BookedSale::authCode)
                .containsExactly(tuple(51_00L, false, ""));
    }

    @Test
    void itsTextShowsNothingOfTheCard() {
        till.sell(till.bytes(PaymentServiceFixture.sale(66_66, "000001")));

        assertThat(received.get(0).toString())
                .isEqualTo("sale (x-0001)")
                .doesNotContain(Card.guide().pan());
    }
}

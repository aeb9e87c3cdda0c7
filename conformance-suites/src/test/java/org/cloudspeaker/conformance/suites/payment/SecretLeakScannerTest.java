package org.cloudspeaker.conformance.suites.payment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.HttpReply;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

class SecretLeakScannerTest {
    private final SecretLeakScanner cards = SecretLeakScanner.of(Card.ofEveryLength());

    private static HttpReply reply(Map<String, List<String>> headers, String body) {
        return new HttpReply(200, headers, Payload.of(body.getBytes(StandardCharsets.UTF_8)), Duration.ZERO);
    }

    private static SecretLeakScanner key(String value) {
        return SecretLeakScanner.of(new PaymentServerAddress.AuthenticationHeader("X-API-Key", "", new Secret(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "378282246310005|the card number",
                "4222 2222 22222|the card number (in groups)",
                "6205-5000-0000-0000-004|the card number (in groups)",
                "5A086205500000000000004F|the card number",
                "NTU1NTU1NTU1NTU1NDQ0NA==|the card number (in base64)",
                "VVVVVVVVREQ=|the card number (as bytes in base64)",
                "35353535353535353535353534343434|the card number (in hex)",
                "37%38282246310005|the card number (URL-encoded)",
                "&#53;555555555554444|the card number (HTML-escaped)",
                "5555555555554444D2701201380753071|track 2",
                "5555555555554444=2701201380753071|track 2",
                "555555******4444D2701201380753071|track 2 past the card number",
                "89B48FD24B5F1029|the PIN block",
                "89b4 8fd2 4b5f 1029|the PIN block (in groups)",
                "340954593249|the PIN"
            })
    void saysWhatItFoundAndHowItWasDisguised(String leaked, String told) {
        assertThatThrownBy(() -> cards.requireNoneIn("a sale", reply(Map.of(), "{\"x\":\"" + leaked + "\"}")))
                .isInstanceOf(Discrepancy.class)
                .hasMessageEndingWith("but was " + told + " in the body")
                .hasMessageNotContaining(leaked);
    }

    @Test
    void looksIntoHeadersAndTheirNames() {
        assertThatThrownBy(() ->
                        cards.requireNoneIn("a sale", reply(Map.of("x-card", List.of("none", "378282246310005")), "")))
                .hasMessageContaining("the card number in the header x-card");
        assertThatThrownBy(() -> cards.requireNoneIn("a sale", reply(Map.of("x-378282246310005", List.of("1")), "")))
                .hasMessageContaining("the card number in the name of a header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "378282*****0005",
                "422222***2222",
                "555555 ****** 4444",
                "3782 8224 6310 006",
                "\"amount\":\"378282\",\"trace\":\"246310\",\"batch\":\"000123\"",
                "378282246310006 555555555555444 42222222222",
                "5A08555555******4444",
                "VVVVVVVV"
            })
    void leavesAloneWhatIsNoCardNumber(String harmless) {
        assertThatCode(() -> cards.requireNoneIn("a sale", reply(Map.of("date", List.of(harmless)), harmless)))
                .doesNotThrowAnyException();
    }

    @Test
    void aKeyOfUnderFourCharactersCannotBeToldFromChance() {
        assertThatThrownBy(() -> key("abc"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("under 4 characters")
                .hasMessageNotContaining("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key a1B2", "{\"key\":\"a1B2\"}", "X-API-Key: a1B2.", "a1B2"})
    void aShortKeyIsFoundWhereItStandsByItself(String leaked) {
        assertThatThrownBy(() -> key("a1B2").requireNoneIn("a sale", reply(Map.of(), leaked)))
                .isInstanceOf(Discrepancy.class)
                .hasMessageContaining("the API key in the body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa1B2", "a1B2c3", "req-a1B2", "a1B2_id", "\"id\":\"77a1b2ff\""})
    void aShortKeyWithinALongerWordIsChance(String harmless) {
        assertThatCode(() -> key("a1B2").requireNoneIn("a sale", reply(Map.of(), harmless)))
                .doesNotThrowAnyException();
    }

    @Test
    void aKeyThatWasCutShortIsNotTheKey() {
        assertThatCode(() -> key("sk_live_1234567890").requireNoneIn("a sale", reply(Map.of(), "key sk_live_1234...")))
                .doesNotThrowAnyException();
    }
}

package org.cloudspeaker.conformance.suites.payment.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.suites.payment.key.InvalidApiKeys.InvalidApiKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidApiKeysTest {
    private static List<String> nearly(String right) {
        return InvalidApiKeys.of(new PaymentServerAddress.AuthenticationHeader("X-API-Key", "", new Secret(right)))
                .nearlyRight()
                .stream()
                .map(wrong -> wrong.key().value().value())
                .toList();
    }

    @Test
    void aKeyIsChangedAtItsEndAndInItsCase() {
        assertThat(nearly("sk_Test1")).containsExactly("sk_TestB", "sk_Test", "sk_Test1x1x1", "SK_tEST1");
    }

    @Test
    void aKeyWithoutLettersHasNoOtherCase() {
        assertThat(nearly("1234")).containsExactly("123B", "123", "1234x1x1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"c2hvcDpzZWNyZXQ=", "c2hvcDpzZWNyZXQx", "c2hvcDpzZWNyZQ==", "c2hvcDpzZWNyZXQ", "//////", "AAAA"})
    void whatIsLeftOfAKeyInBase64IsAnotherKeyOnceItIsDecoded(String right) {
        byte[] decoded = Base64.getDecoder().decode(right);

        assertThat(nearly(right))
                .allSatisfy(wrong -> assertThat(leniently(wrong)).isNotEqualTo(decoded));
    }

    /** As Node's Buffer does: a character that is too much for whole bytes is dropped. */
    private static byte[] leniently(String text) {
        String core = text.replace("=", "");
        return Base64.getDecoder().decode(core.length() % 4 == 1 ? core.substring(0, core.length() - 1) : core);
    }

    @Test
    void aWrongKeyIsNotShown() {
        InvalidApiKey wrong = InvalidApiKeys.of(
                        new PaymentServerAddress.AuthenticationHeader("X-API-Key", "", new Secret("sk_Test1")))
                .nearlyRight()
                .get(0);

        assertThat(wrong).hasToString("a key whose last character is another");
    }
}

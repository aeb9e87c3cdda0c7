package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PinBlockTest {
    static Stream<Card> cards() {
        return CardTest.cards().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "1234,         43219876543210987,   0412AC89ABCDEF67",
        "1234,         4111111111111111,    041225EEEEEEEEEE",
        "123456789012, 6205500000000000004, 0C123456789012FF"
    })
    void aPinIsCrossedWithTheAccountNumber(String pin, String pan, String block) {
        assertThat(PinBlock.of(pin, pan).hex()).isEqualTo(block);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theBlockThatIsSentCanBeUndoneUnderTheTestKeyAlone(Card card) {
        String sent = card.pinBlock();
        byte[] clear = TripleDesKey.testPinKey().decrypt(HexFormat.of().parseHex(sent));

        assertThat(sent).isNotEqualTo(PinBlock.of(card.pin(), card.pan()).hex());
        assertThat(HexFormat.of().withUpperCase().formatHex(clear))
                .isEqualTo(PinBlock.of(card.pin(), card.pan()).hex());
    }
}

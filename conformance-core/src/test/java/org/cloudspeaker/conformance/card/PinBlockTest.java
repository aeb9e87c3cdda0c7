package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinBlockTest {
    private static final long SEED = 20_261_126;
    private static final int ROUNDS = 10_000;
    private static final String PAN = "4111111111111111";

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
        assertThat(PinBlock.findPin(block, pan)).contains(pin);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theBlockThatIsSentCanBeUndoneUnderTheTestKeyAlone(Card card) {
        String sent = card.pinBlock();
        byte[] clear = TripleDesKey.testPinKey().decrypt(HexFormat.of().parseHex(sent));

        assertThat(PinBlock.findPin(sent, card.pan())).isEmpty();
        assertThat(PinBlock.findPin(HexFormat.of().formatHex(clear), card.pan()))
                .contains(card.pin());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "041225EEEEEEEE", // too short
                "041225EEEEEEEEEEE", // no whole bytes
                "041225EEEEEEEEEG", // no hex
                "141225EEEEEEEEEE", // another format
                "031225EEEEEEEEEE", // too short a PIN
                "051225EEEEEEEEEE", // a PIN of five digits that has four
                "04122BEEEEEEEEEE", // no digit in the PIN
                "041225EEEEEEEEED" // filled up with something else
            })
    void whatIsNoBlockInClearHoldsNoPin(String sent) {
        assertThat(PinBlock.findPin(sent, PAN)).isEmpty();
    }

    @Test
    void anEncryptedBlockIsNotTakenForOneInClear() {
        Random random = new Random(SEED);
        byte[] block = new byte[8];
        for (int round = 0; round < ROUNDS; round++) {
            random.nextBytes(block);
            String sent = HexFormat.of().formatHex(block);
            assertThat(PinBlock.findPin(sent, PAN)).as(sent).isEmpty();
        }
    }
}

package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearPinScannerTest {
    private static final long SEED = 20_261_127;
    private static final int ROUNDS = 20_000;
    private static final String PAN = "4111111111111111";

    static List<Card> cards() {
        return CardTest.cards();
    }

    @ParameterizedTest
    @CsvSource({
        "041225EEEEEEEEEE, 0", // 1234, crossed with the account number
        "141234FFFFFFFFFF, 1",
        "241234FFFFFFFFFF, 2",
        "2c123456789012ff, 2",
        "JBI0//////8=, 2",
        "341225BCDAFEDBCA, 3", // 1234 and A to F, crossed likewise
        "441234AAAAAAAAAA0123456789ABCDEF, 4"
    })
    void aBlockInClearIsNamedWithItsFormat(String sent, int format) {
        assertThat(ClearPinScanner.scan(sent, List.of(PAN)))
                .contains("a PIN block of ISO 9564 format " + format + " that is not encrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "123456789012", "31323334", "MTIzNDU="})
    void thePinItselfIsNamed(String sent) {
        assertThat(ClearPinScanner.scan(sent, List.of())).contains("4 to 12 digits, which is a PIN and no block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1234FFFFFFFFFFFF", "1234000000000000", "0000000000001234", "FFFFFFFFFFFF1234", "123456FFFF"})
    void aPinThatIsFilledUpIsNamed(String sent) {
        assertThat(ClearPinScanner.scan(sent, List.of()))
                .contains("4 to 12 digits and what fills them up, which is no encrypted block");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123", // too short a PIN
                "2D1234FFFFFFFFFF", // its length is none of a PIN
                "241A34FFFFFFFFFF", // no digit in the PIN
                "241234FFFFFFFFFE", // filled up with something else
                "241234A1B2C3D4", // too short
                "041225EEEEEEEE1E", // of another card
                "441234AAAAAAAAAA", // half of it
                "ADF34EF2424A042E"
            })
    void whatIsNoneIsLeftAlone(String sent) {
        assertThat(ClearPinScanner.scan(sent, List.of(PAN))).isEmpty();
    }

    @Test
    void aBlockOfFormat1AloneProvesNothing() {
        String sent = "141234A1B2C3D4E5";
        assertThat(ClearPinScanner.scan(sent, List.of(PAN))).isEmpty();
        assertThat(ClearPinScanner.looksLikeFormat1(sent)).isTrue();
        assertThat(ClearPinScanner.looksLikeFormat1("131234A1B2C3D4E5")).isFalse();
    }

    @Test
    void encryptedBlocksAreTakenForClearOnesAsOftenAsIsSaid() {
        Random random = new Random(SEED);
        byte[] block = new byte[8];
        int alike = 0;
        for (int round = 0; round < ROUNDS; round++) {
            random.nextBytes(block);
            String sent = HexFormat.of().formatHex(block);
            assertThat(ClearPinScanner.scan(sent, List.of(PAN))).as(sent).isEmpty();
            alike += ClearPinScanner.looksLikeFormat1(sent) ? 1 : 0;
        }
        assertThat(ROUNDS / alike).as("one in 640").isBetween(400, 1000);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void noMockDeviceSendsABlockThatLooksLikeOneInClear(Card card) {
        assertThat(ClearPinScanner.scan(card.pinBlock(), List.of(card.pan()))).isEmpty();
        assertThat(ClearPinScanner.looksLikeFormat1(card.pinBlock())).isFalse();
    }
}

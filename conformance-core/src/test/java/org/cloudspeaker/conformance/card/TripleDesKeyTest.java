package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripleDesKeyTest {
    private static final String THREE_KEYS = "0123456789ABCDEF23456789ABCDEF01456789ABCDEF0123";

    /** The example of NIST SP 800-67, appendix B.1. */
    @Test
    void encryptsAsTheStandardDoes() {
        byte[] clear = "The qufck brown fox jump".getBytes(StandardCharsets.US_ASCII);

        assertThat(hex(key(THREE_KEYS).encrypt(clear))).isEqualTo("a826fd8ce53b855fcce21c8112256fe668d5c05dd9b6b900");
        assertThat(key(THREE_KEYS).decrypt(key(THREE_KEYS).encrypt(clear))).isEqualTo(clear);
    }

    @Test
    void twoKeysAreThreeOfWhichTheFirstComesAgain() {
        String two = THREE_KEYS.substring(0, 32);
        byte[] clear = new byte[16];

        assertThat(key(two).encrypt(clear))
                .isEqualTo(key(two + two.substring(0, 16)).encrypt(clear));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 300})
    void fillsUpTheLastBlockWithZeros(int length) {
        byte[] clear = new byte[length];
        Arrays.fill(clear, (byte) 0x5A);
        TripleDesKey key = TripleDesKey.testDataKey();

        byte[] again = key.decrypt(key.encrypt(clear));

        assertThat(again.length).isEqualTo((length + 7) / 8 * 8);
        assertThat(again).isEqualTo(Arrays.copyOf(clear, again.length));
    }

    @Test
    void refusesHalfABlock() {
        TripleDesKey key = TripleDesKey.testDataKey();
        assertThatThrownBy(() -> key.decrypt(new byte[9]))
                .hasMessage("triple DES has blocks of 8 bytes, and these are 9 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 15, 17, 32})
    void refusesAKeyOfAnotherLength(int length) {
        Payload bytes = Payload.of(new byte[length]);
        assertThatThrownBy(() -> new TripleDesKey(bytes))
                .hasMessage("a triple DES key has 16 or 24 bytes, and this one has " + length);
    }

    @Test
    void doesNotShowItself() {
        assertThat(key(THREE_KEYS)).hasToString("TripleDesKey[bytes=24 bytes]");
        assertThat(CardDataProtection.underTestKey().toString()).doesNotContain("TEST");
    }

    @Test
    void itsTestKeysAreTexts() {
        assertThat(new String(TripleDesKey.testDataKey().bytes().bytes(), StandardCharsets.US_ASCII))
                .startsWith("TEST");
        assertThat(TripleDesKey.testPinKey()).isNotEqualTo(TripleDesKey.testDataKey());
        assertThat(new String(TripleDesKey.testPinKey().bytes().bytes(), StandardCharsets.US_ASCII))
                .startsWith("TEST");
    }

    private static TripleDesKey key(String hex) {
        return new TripleDesKey(Payload.of(HexFormat.of().parseHex(hex)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.BerTlv.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTest {
    private static final String HEX = "0123456789ABCDEFFEDCBA9876543210";
    private static final DataKey KEY = DataKey.ofHex(HEX);
    private static final int BLOCK = 8;
    private static final int AMOUNT = 66_66;
    private static final HexFormat FORMAT = HexFormat.of();
    /** Whole blocks, and one to seven bytes more than that. */
    private static final List<String> CHIPS = IntStream.range(0, BLOCK)
            .mapToObj(more -> "9F0206000000006666" + "9A03251215" + "9C0100" + "9F26081122334455667788" + "9F1E0"
                    + (more + 1) + "AB".repeat(more + 1))
            .toList();

    /** How a last block may be filled up. */
    enum Fill {
        ZEROS {
            @Override
            byte[] of(int count) {
                return new byte[count];
            }
        },
        MARK {
            @Override
            byte[] of(int count) {
                byte[] fill = new byte[count == 0 ? BLOCK : count];
                fill[0] = (byte) 0x80;
                return fill;
            }
        },
        COUNT {
            @Override
            byte[] of(int count) {
                byte[] fill = new byte[count == 0 ? BLOCK : count];
                Arrays.fill(fill, (byte) fill.length);
                return fill;
            }
        },
        ONES {
            @Override
            byte[] of(int count) {
                byte[] fill = new byte[count];
                Arrays.fill(fill, (byte) 0xFF);
                return fill;
            }
        };

        abstract byte[] of(int count);

        byte[] up(byte[] clear) {
            byte[] fill = of((BLOCK - clear.length % BLOCK) % BLOCK);
            byte[] filled = Arrays.copyOf(clear, clear.length + fill.length);
            System.arraycopy(fill, 0, filled, clear.length, fill.length);
            return filled;
        }
    }

    static Stream<Arguments> fills() {
        return Stream.of(Fill.values())
                .flatMap(fill -> Stream.of(true, false)
                        .flatMap(chained -> Stream.of(true, false).map(text -> Arguments.of(fill, chained, text))));
    }

    @ParameterizedTest(name = "{0}, chained {1}, as text {2}")
    @MethodSource("fills")
    void track2IsReadHoweverItWasEncrypted(Fill fill, boolean chained, boolean text) {
        for (Card card : Card.ofEveryLength()) {
            DecryptionResult<Track2> opened = KEY.track2(encrypted(card.track2(), fill, chained, text));

            assertThat(opened.trouble()).as(card.toString()).isEmpty();
            assertThat(opened.content()).map(Track2::pan).contains(card.pan());
            assertThat(opened.content().orElseThrow().text())
                    .startsWith(card.track2().substring(0, card.track2().length() - 1));
        }
    }

    @ParameterizedTest(name = "{0}, chained {1}, as text {2}")
    @MethodSource("fills")
    void theChipIsReadHoweverItWasEncrypted(Fill fill, boolean chained, boolean text) {
        assertThat(CHIPS).allSatisfy(chip -> {
            DecryptionResult<BerTlv> opened = KEY.emvData(encrypted(chip, fill, chained, text));

            assertThat(opened.trouble()).isEmpty();
            assertThat(opened.content().orElseThrow().amountAuthorised()).hasValue(AMOUNT);
            assertThat(opened.content().orElseThrow().objects().stream().map(DataObject::tag))
                    .startsWith("9F02", "9A", "9C", "9F26", "9F1E");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4514617628832125=270120115195475",
                "4514617628832125d270120115195475",
                ";4514617628832125=270120115195475?",
                ";4514617628832125=270120115195475?:"
            })
    void aTrackMayBeTheTextOfAStripe(String stripe) {
        byte[] filled = Fill.ZEROS.up(stripe.getBytes(StandardCharsets.US_ASCII));

        assertThat(KEY.track2(FORMAT.formatHex(KEY.key().encrypt(filled))).content())
                .map(Track2::pan)
                .contains("4514617628832125");
    }

    @Test
    void theDataOfAChipMayStandInATemplate() {
        byte[] inside = BerTlv.write(
                List.of(DataObject.constructed("70", BerTlv.ofHex(CHIPS.get(0)).objects())));

        assertThat(KEY.emvData(FORMAT.formatHex(KEY.key().encrypt(inside))).content())
                .isPresent();
    }

    @Test
    void aTrack2OfWholeBlocksNeedsNoFilling() {
        String hex = encrypted(Card.guide().track2(), Fill.ZEROS, false, false);

        assertThat(hex).hasSize(32);
        assertThat(KEY.track2(hex).content())
                .contains(new Track2(Card.guide().pan(), Card.guide().track2()));
        assertThat(KEY.track2(hex.toLowerCase(java.util.Locale.ROOT)).content()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9C1F6A20B37DE4588A02F19B64D0C73 | 31 hex digits, which are no whole blocks of 8 bytes",
                "9C1F6A20B37DE4588A | 18 hex digits, which are no whole blocks of 8 bytes",
                "9C1F6A20B37DE45G | not all of it is hex digits",
                "4514617628832125=27012011 | not all of it is hex digits",
                "'' | not all of it is hex digits"
            })
    void whatIsNotEncryptedInBlocksIsToldApart(String sent, String trouble) {
        assertThat(KEY.track2(sent).trouble()).contains(trouble);
        assertThat(KEY.emvData(sent).trouble()).contains(trouble);
    }

    @Test
    void noMoreIsReadThanACardHasToSay() {
        assertThat(KEY.emvData("00".repeat(4104)).trouble()).contains("8208 hex digits, more than any card has to say");
        assertThat(KEY.emvData("00".repeat(4096)).trouble().orElseThrow()).startsWith("no data of a chip (TLV)");
    }

    @ParameterizedTest
    @EnumSource(Fill.class)
    void anotherKeyOpensNothing(Fill fill) {
        DataKey other = DataKey.ofMockDevices();
        String under = ", neither block by block (ECB) nor chained (CBC)";

        assertThat(other.track2(encrypted(Card.guide().track2(), fill, false, false))
                        .trouble())
                .contains("no track 2 comes out under this key" + under);
        assertThat(other.emvData(encrypted(CHIPS.get(0), fill, true, false)).trouble())
                .contains("no data of a chip (TLV) comes out under this key" + under);
    }

    @Test
    void whatIsMadeOfChanceOpensNothing() {
        Random dice = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] chance = new byte[BLOCK * (1 + dice.nextInt(16))];
            dice.nextBytes(chance);
            String hex = FORMAT.formatHex(chance);

            assertThat(KEY.track2(hex).content()).as(hex).isEmpty();
            assertThat(KEY.emvData(hex).content()).as(hex).isEmpty();
        }
    }

    @Test
    void theDataOfTheOneIsNotTakenForThatOfTheOther() {
        assertThat(KEY.track2(encrypted(CHIPS.get(0), Fill.ZEROS, false, false)).content())
                .isEmpty();
        assertThat(KEY.emvData(encrypted(Card.guide().track2(), Fill.ZEROS, false, false))
                        .content())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0123, 4 characters",
        "0123456789ABCDEFFEDCBA98765432101, 33 characters",
        "0123456789ABCDEFFEDCBA987654321G, '32 characters, not all of them hex digits'"
    })
    void whatIsNoKeyIsRefusedAndNotShown(String hex, String found) {
        assertThatThrownBy(() -> DataKey.ofHex(hex))
                .hasMessage("expected a triple DES key of 16 or 24 bytes, in 32 or 48 hex digits, found " + found);
    }

    @Test
    void neitherKeyNorCardShowsItself() {
        Card card = Card.guide();
        DecryptionResult<Track2> track = KEY.track2(encrypted(card.track2(), Fill.ZEROS, false, false));
        DecryptionResult<BerTlv> chip =
                KEY.emvData(encrypted("5A08" + card.pan() + CHIPS.get(0), Fill.ZEROS, false, false));

        assertThat(chip.content()).isPresent();
        assertThat(KEY + " " + track + " " + chip)
                .contains("track 2 of a card number of 16 digits", "tag 5A")
                .doesNotContain(card.pan(), card.pan().substring(0, 8), HEX.substring(0, 8));
    }

    /** As hex: bytes, or the text of their hex digits, filled up and encrypted. */
    private static String encrypted(String hex, Fill fill, boolean chained, boolean text) {
        byte[] clear = text ? hex.getBytes(StandardCharsets.US_ASCII) : bytes(hex);
        byte[] filled = fill.up(clear);
        return FORMAT.withUpperCase()
                .formatHex(chained ? chained(filled) : KEY.key().encrypt(filled));
    }

    private static byte[] bytes(String hex) {
        return FORMAT.parseHex(hex.length() % 2 == 0 ? hex : hex + "F");
    }

    private static byte[] chained(byte[] filled) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] before = new byte[BLOCK];
        for (int at = 0; at < filled.length; at += BLOCK) {
            byte[] block = Arrays.copyOfRange(filled, at, at + BLOCK);
            for (int i = 0; i < BLOCK; i++) {
                block[i] ^= before[i];
            }
            before = KEY.key().encrypt(block);
            out.writeBytes(before);
        }
        return out.toByteArray();
    }
}

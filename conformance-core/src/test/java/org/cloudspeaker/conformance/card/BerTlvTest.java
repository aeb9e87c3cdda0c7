package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.BerTlv.DataObject;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BerTlvTest {
    private static final long SEED = 20_261_123;
    private static final int ROUNDS = 1_000;

    @Test
    void dataObjectsAreReadOneAfterTheOther() {
        BerTlv read = BerTlv.ofHex("8A0230309108010203040506070800009f36020742");

        assertThat(read.problem()).isEmpty();
        assertThat(read.objects()).extracting(DataObject::tag).containsExactly("8A", "91", "9F36");
        assertThat(read.objects().get(2).value()).isEqualTo(payload("0742"));
    }

    @Test
    void constructedOnesHaveParts() {
        BerTlv read = BerTlv.ofHex("720D9F1804000000018604842400FF");

        assertThat(read.problem()).isEmpty();
        assertThat(read.objects()).singleElement().satisfies(script -> {
            assertThat(script.value().size()).isEqualTo(13);
            assertThat(script.parts()).extracting(DataObject::tag).containsExactly("9F18", "86");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "0000", "8A0230300000", "008A023030", "8A8102303000", "8A84000000023030", "9F8101013D"
            })
    void wholeIsWhatEveryReaderOfCardsTakes(String hex) {
        assertThat(BerTlv.ofHex(hex).problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "910,            its 3 hex digits are an odd number",
        "91 0,           its character 3 is no hex digit",
        "0x9100,         its character 2 is no hex digit",
        "910A0102,       'tag 91 at byte 0 has a length of 10, but 2 bytes are left'",
        "8A023030910A01, 'tag 91 at byte 4 has a length of 10, but 1 bytes are left'",
        "72048681FF01,   'tag 86 at byte 2 has a length of 255, but 1 bytes are left'",
        "91,             the length of tag 91 at byte 0 is cut off",
        "9182FF,         the length of tag 91 at byte 0 is cut off",
        "9F,             a tag at byte 0 is cut off",
        "9F818181,       a tag at byte 0 is longer than 4 bytes",
        "7080,           the length of tag 70 at byte 0 is indefinite or longer than 4 bytes",
        "70850000000001, the length of tag 70 at byte 0 is indefinite or longer than 4 bytes",
        "9184FFFFFFFF,   'tag 91 at byte 0 has a length of 4294967295, but 0 bytes are left'"
    })
    void whatIsNotWholeIsSaid(String hex, String problem) {
        assertThat(BerTlv.ofHex(hex).problem()).hasValue(problem);
    }

    /** A tag that is cut off, inside as many constructed data objects as are looked into, and inside one fewer. */
    @Test
    void aNestThatIsTooDeepIsNotLookedInto() {
        assertThat(BerTlv.ofHex(nested("9F", BerTlv.DEEPEST)).problem()).isEmpty();
        assertThat(BerTlv.ofHex(nested("9F", BerTlv.DEEPEST - 1)).problem()).hasValue("a tag at byte 14 is cut off");
    }

    private static String nested(String hex, int levels) {
        return levels == 0 ? hex : nested("70" + length(hex.length() / 2) + hex, levels - 1);
    }

    /** Whole objects are read back as they were written; without their last byte they are not whole. */
    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<DataObject> written = objects(random, 3);
            byte[] bytes = BerTlv.write(written);
            assertThat(BerTlv.of(bytes)).isEqualTo(new BerTlv(written, Optional.empty()));
            assertThat(BerTlv.of(Arrays.copyOf(bytes, bytes.length - 1)).isComplete())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,      5F2D00",
        "1,      5F2D01",
        "127,    5F2D7F",
        "128,    5F2D8180",
        "255,    5F2D81FF",
        "256,    5F2D820100",
        "65535,  5F2D82FFFF",
        "65536,  5F2D83010000",
        "16777216, 5F2D8401000000"
    })
    void aLengthTakesAsFewBytesAsItCan(int length, String head) {
        DataObject object = DataObject.of("5F2D", new byte[length]);
        byte[] written = BerTlv.write(List.of(object));

        assertThat(HexFormat.of().withUpperCase().formatHex(written, 0, written.length - length))
                .isEqualTo(head);
        assertThat(BerTlv.of(written)).isEqualTo(new BerTlv(List.of(object), Optional.empty()));
    }

    @Test
    void constructedOnesHoldTheirParts() {
        DataObject script = DataObject.constructed(
                "72",
                List.of(
                        DataObject.of("9F18", new byte[4]),
                        DataObject.of("86", payload("842400FF").bytes())));

        assertThat(HexFormat.of().withUpperCase().formatHex(BerTlv.write(List.of(script))))
                .isEqualTo("720D9F1804000000008604842400FF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "00", "9f02", "9F", "9F81", "9F0202", "9F81818101", "0202", "72", "BF0C", "XX"})
    void whatIsNoTagOfAValueIsNotWritten(String tag) {
        assertThatThrownBy(() -> DataObject.of(tag, new byte[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + tag + "\" is no tag of a data object that has a value of its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "9F02", "9A", "BF", "BF0C0C"})
    void whatIsNoTagOfPartsIsNotWritten(String tag) {
        assertThatThrownBy(() -> DataObject.constructed(tag, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + tag + "\" is no tag of a data object that is made of others");
    }

    @Test
    void noBytesAreTooMuch() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            int read = BerTlv.of(bytes).objects().stream()
                    .mapToInt(object -> object.value().size())
                    .sum();
            assertThat(read).as(HexFormat.of().formatHex(bytes)).isBetween(0, bytes.length);
        }
    }

    private static List<DataObject> objects(Random random, int levels) {
        return Stream.generate(() -> object(random, levels))
                .limit(1 + random.nextInt(4))
                .toList();
    }

    private static DataObject object(Random random, int levels) {
        if (levels > 1 && random.nextInt(3) == 0) {
            return DataObject.constructed(random.nextBoolean() ? "70" : "BF0C", objects(random, levels - 1));
        }
        byte[] value = new byte[random.nextInt(300)];
        random.nextBytes(value);
        return DataObject.of(random.nextBoolean() ? "91" : "9F8102", value);
    }

    private static String length(int bytes) {
        return bytes < 0x80 ? String.format("%02X", bytes) : String.format("82%04X", bytes);
    }

    private static Payload payload(String hex) {
        return Payload.of(HexFormat.of().parseHex(hex));
    }
}

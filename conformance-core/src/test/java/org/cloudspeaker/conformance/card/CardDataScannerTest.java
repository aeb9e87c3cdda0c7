package org.cloudspeaker.conformance.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardDataScannerTest {
    private static final long SEED = 20_261_126;
    private static final int ROUNDS = 5_000;
    private static final String PAN = "4761739001010119";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4761739001010119D22122011143804400000F",
                "4761739001010119d2212201114380440000",
                ";4761739001010119=22122011143804400000?",
                "4761 7390 0101 0119 D 2212 2011 1438 0440 0000 F",
                "47-61-73-90-01-01-01-19-D2-21-22-01-11-43-80-44-00-00-0F",
                "VISA;4761739001010119=22122011143804400000?x",
                "34373631373339303031303130313139443232313232303131313433383034343030303030",
                "NDc2MTczOTAwMTAxMDExOT0yMjEyMjAxMTE0MzgwNDQwMDAwMA==",
                "R2FzkAEBARnSISIBEUOARAAAAA=="
            })
    void aTrackIsFoundHoweverItIsWritten(String text) {
        assertThat(CardDataScanner.of(text).track2()).map(Track2::pan).contains(PAN);
    }

    @Test
    void aTrackIsFoundInTheHexOfItsBase64() {
        String base64 =
                Base64.getEncoder().encodeToString((PAN + "=22122011143804400000").getBytes(StandardCharsets.UTF_8));
        String hex = HexFormat.of().formatHex(base64.getBytes(StandardCharsets.UTF_8));
        assertThat(CardDataScanner.of(hex).track2()).map(Track2::pan).contains(PAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4761739001010119",
                "4761739001010119F",
                "4761 7390 0101 0119",
                "4761-7390-0101-0119",
                "card 4761739001010119, paid",
                "VISA4761739001010119",
                "34373631373339303031303130313139",
                "NDc2MTczOTAwMTAxMDExOQ=="
            })
    void aCardNumberIsFoundWhereItStandsAlone(String text) {
        assertThat(CardDataScanner.of(text).cardNumber()).contains(PAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "378282246310005",
                "3782 822463 10005",
                "36227206271667",
                "6205500000000000004",
                "2223003122003222"
            })
    void cardNumbersOfOtherLengthsAndSchemesAreFound(String text) {
        assertThat(CardDataScanner.of(text).cardNumber()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4761739001010118", // a wrong check digit
                "20261123155023", // a time
                "2026-11-23 15:50:23", // likewise
                "20261123155023126", // with milliseconds
                "1795449023128", // milliseconds since 1970
                "490154203237518", // the number of a modem (IMEI)
                "8986012345678901235", // the number of a SIM card
                "4006381333931", // of goods (EAN)
                "+4915112345678900", // a telephone number
                "51.4761739001010119", // a fraction
                "A4761739001010119BC", // inside hex
                "550e8400-e29b-41d4-a716-446655440000", // a UUID
                "451461********2125", // masked
                "TEST000000000001"
            })
    void whatOnlyLooksLikeOneIsNone(String text) {
        CardDataScanner clear = CardDataScanner.of(text);
        assertThat(clear.cardNumber()).isEmpty();
        assertThat(clear.track2()).isEmpty();
        assertThat(clear.chip()).isEmpty();
    }

    @Test
    void whatIsEncryptedTellsNothing() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[24 + 8 * random.nextInt(16)];
            random.nextBytes(bytes);
            String hex = HexFormat.of().formatHex(bytes);
            for (String text : new String[] {hex, Base64.getEncoder().encodeToString(bytes)}) {
                CardDataScanner clear = CardDataScanner.of(text);
                assertThat(clear.track2()).as(text).isEmpty();
                assertThat(clear.chip()).as(text).isEmpty();
                assertThat(clear.cardNumber()).as(text).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5A084761739001010119",
                "57114761739001010119D22122011143804400",
                "9F6B114761739001010119D22122011143804400",
                "700A5A084761739001010119"
            })
    void dataOfTheChipIsToldByTheCardAlone(String hex) {
        assertThat(CardDataScanner.of(hex).chip().flatMap(ChipData::cardNumber)).contains(PAN);
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
        assertThat(CardDataScanner.of(base64).chip().flatMap(ChipData::cardNumber))
                .contains(PAN);
    }

    @Test
    void aCardholdersNameAndASaleWithoutAmountAreInClear() {
        assertThat(CardDataScanner.of("5F200D534D4954482F4A414E45204D53").chip().flatMap(ChipData::findClearCardData))
                .contains("the name of who holds the card in tag 5F20");
        assertThat(CardDataScanner.of("950580800080009A032511239C0100").chip()).isPresent();
        assertThat(CardDataScanner.of("5F20022F20").chip()).as("no name").isEmpty();
        assertThat(CardDataScanner.of("5A083A6F91C2E0478B1D").chip())
                .as("encrypted by itself")
                .isEmpty();
    }

    @Test
    void theNumberThatAMaskHidesIsFoundAnywhere() {
        assertThat(CardDataScanner.of("A9" + PAN + "C3").cardNumber("476173", "0119"))
                .contains(PAN);
        assertThat(CardDataScanner.of("A9" + PAN + "C3").cardNumber("476174", "0119"))
                .isEmpty();
        assertThat(CardDataScanner.of("476173******0119").cardNumber("476173", "0119"))
                .isEmpty();
    }

    @Test
    void noTextShowsWhatItHolds() {
        assertThat(CardDataScanner.of(PAN)).asString().doesNotContain(PAN);
    }
}

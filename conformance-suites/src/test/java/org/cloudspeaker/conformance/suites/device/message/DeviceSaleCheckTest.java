package org.cloudspeaker.conformance.suites.device.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.suites.device.DeviceMessageSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceSaleCheckTest {
    private static final String ENCRYPTED = "9C1F6A20B37DE4588A02F19B64D0C73E5591AB0F2D8E6C4701";
    private static final String SOLD = "sale 000123/000007 of 66.66 by TEST000000000001";

    private static DeviceSaleCheck sale(UnaryOperator<OutgoingMessage> change) {
        return new DeviceSaleCheck(DeviceMessageSamples.GUIDE, DeviceMessageSamples.reading(change));
    }

    private static DeviceSaleCheck with(MessageField field, String text) {
        return sale(draft -> draft.withRaw(field, WireType.STRING, text));
    }

    private static OutgoingMessage encrypted(OutgoingMessage draft) {
        return draft.withRaw(MessageField.TRACK2, WireType.STRING, ENCRYPTED)
                .withRaw(MessageField.EMV_DATA, WireType.STRING, ENCRYPTED);
    }

    private static void says(Optional<Discrepancy> found, String expected, String actual) {
        assertThat(found).get().extracting("sent", "expected", "actual").containsExactly(SOLD, expected, actual);
    }

    @Test
    void aSaleOfTheGuideHasItsForm() {
        assertThat(sale(draft -> draft).form()).isEmpty();
        assertThat(sale(draft -> draft.without(MessageField.PIN)).form()).isEmpty();
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        DeviceSaleCheck wrong = sale(draft -> draft.without(MessageField.MODEL)
                .withRaw(MessageField.DATE, WireType.STRING, "23.11.2026")
                .withRaw(MessageField.BATCH_NO, WireType.NUMBER, "123"));
        assertThat(wrong.form())
                .get()
                .extracting("expected", "actual")
                .containsExactly("""
                        model: a string of the form .+
                        batchNo: a string of the form \\d{6}
                        date: a string in the form yyyy-MM-dd""", "model: nothing\nbatchNo: 123\ndate: \"23.11.2026\"");
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlace() {
        DeviceSaleCheck broken = new DeviceSaleCheck(
                DeviceMessageSamples.GUIDE, DeviceMessageSamples.read(MessageType.SALE, "{\"deviceSn\":\"TEST1\",}"));
        assertThat(broken.form()).get().extracting("expected").isEqualTo("one strict JSON object in UTF-8");
        assertThat(broken.form()).get().extracting("actual").asString().contains("line 1");
    }

    @Test
    void aCardNumberThatIsNoStringIsNeverShown() {
        String pan = Card.guide().pan();
        says(
                sale(draft -> draft.withRaw(MessageField.CARD_NO, WireType.NUMBER, pan))
                        .form(),
                "cardNo: a string of the form \\d{6}\\*{3,9}\\d{4}",
                "cardNo: 16 digits");
    }

    @Test
    void theMaskOfTheGuideIsRight() {
        assertThat(sale(draft -> draft).mask()).isEmpty();
        assertThat(sale(draft -> encrypted(draft).withRaw(MessageField.CARD_NO, WireType.STRING, "451461*****2125"))
                        .mask())
                .as("of a length that nobody can know")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4514617628832125 | 16 digits",
                "451461****2125 | 6 digits, 4 of *, 4 digits",
                "4514********2125 | 4 digits, 8 of *, 4 digits",
                "451461XXXXXX2125 | 6 digits, 6 of X, 4 digits"
            })
    void anotherMaskIsOutlined(String cardNo, String outline) {
        says(
                with(MessageField.CARD_NO, cardNo).mask(),
                "cardNo: first 6 digits, one * for each digit between, last 4, 16 characters in all",
                "cardNo: " + outline);
    }

    @Test
    void withoutATrackToCompareWithTheLengthIsAsked() {
        says(
                sale(draft -> encrypted(draft).withRaw(MessageField.CARD_NO, WireType.STRING, "4514617628832125"))
                        .mask(),
                "cardNo: first 6 digits, one * for each digit between, last 4, as long as the card number",
                "cardNo: 16 digits");
    }

    @Test
    void whatIsEncryptedIsNotReadable() {
        DeviceSaleCheck sale = sale(DeviceSaleCheckTest::encrypted);
        assertThat(sale.secrecy()).isEmpty();
        assertThat(sale.pinSecrecy()).isEmpty();
        assertThat(sale.chipAmount()).isEmpty();
    }

    @Test
    void trackAndChipInClearAreNamedAndNotShown() {
        says(
                sale(draft -> draft).secrecy(),
                "nothing of the card in clear",
                "track2: card number and expiry date in clear\nemvData: data of the chip in clear");
    }

    @Test
    void aCardNumberOnTheChipIsNamedWithItsTag() {
        says(
                sale(draft -> encrypted(draft)
                                .withRaw(
                                        MessageField.EMV_DATA,
                                        WireType.STRING,
                                        "5A0845146176288321259F0206000000006666"))
                        .secrecy(),
                "nothing of the card in clear",
                "emvData: data of the chip in clear, the card number in tag 5A among it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "34353134363137363238383332313235443237303132303131353139353437354646",
                "RRRhdig4MhItcBIBFRlUdQ==",
                "x;4514617628832125=270120115195475?",
                "4514 6176 2883 2125 D 2701 2011 5195 475F"
            })
    void aTrackInClearIsFoundHoweverItIsWritten(String track2) {
        says(
                sale(draft -> encrypted(draft).withRaw(MessageField.TRACK2, WireType.STRING, track2))
                        .secrecy(),
                "nothing of the card in clear",
                "track2: card number and expiry date in clear");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5A084514617628832125 | , the card number in tag 5A among it",
                "57114514617628832125D270120115195475FF | , track 2 in tag 57 among it",
                "5F200D534D4954482F4A414E45204D53 | , the name of who holds the card in tag 5F20 among it",
                "950580800080009A032511239C0100 | ''"
            })
    void dataOfTheChipIsInClearWithoutAnAmountToo(String emvData, String card) {
        DeviceSaleCheck sale = sale(draft -> encrypted(draft).withRaw(MessageField.EMV_DATA, WireType.STRING, emvData));
        says(sale.secrecy(), "nothing of the card in clear", "emvData: data of the chip in clear" + card);
        assertThat(sale.showsChip() && !sale.encryptsChip() && !sale.showsChipAmount())
                .isTrue();
    }

    @Test
    void aPinBlockIsReadWithTheCardNumberOnTheChip() {
        says(
                sale(draft -> encrypted(draft)
                                .withRaw(MessageField.EMV_DATA, WireType.STRING, "5A084111111111111111")
                                .withRaw(MessageField.PIN, WireType.STRING, "041225EEEEEEEEEE"))
                        .pinSecrecy(),
                "pin: an encrypted PIN block",
                "pin: a PIN block of ISO 9564 format 0 that is not encrypted");
    }

    @Test
    void aCardNumberInAnotherFieldIsNamedAndNotShown() {
        Optional<Discrepancy> found =
                with(MessageField.CARD_ORG, "VISA " + Card.guide().pan()).stray(Set.of(DeviceMessageSamples.SN));
        says(found, "no card number and no track in any other field", "cardOrg: the card number in clear");
        assertThat(sale(draft -> draft).stray(Set.of(DeviceMessageSamples.SN))).isEmpty();
    }

    @Test
    void aQueryIsLookedThroughToo() {
        DeviceQueryCheck query = new DeviceQueryCheck(DeviceMessageSamples.query(
                text -> text.replace("}", ",\"card\":\"" + Card.guide().pan() + "\"}")));
        assertThat(query.stray(DeviceMessageSamples.GUIDE, Set.of()))
                .get()
                .extracting("sent", "actual")
                .containsExactly("query of TEST000000000001 on 2026-11-23, page 1", "card: a card number in clear");
    }

    @Test
    void severalDifferentBlocksOfFormat1ProveWhatOneDoesNot() {
        List<DeviceSaleCheck> sales = Stream.of("141234A1B2C3D4E5", "14123406B29E7F11", "1498761D00C0FFEE")
                .map(pin -> with(MessageField.PIN, pin))
                .toList();
        String form = " the form of a PIN block of ISO 9564 format 1 that is not encrypted";
        says(
                PinEncryptionCheck.ofFormat1(sales),
                "pin: an encrypted PIN block",
                "pin: all 3 blocks of this run have" + form);

        List<DeviceSaleCheck> same = List.of(sales.get(0), sales.get(0), sales.get(0), sales.get(1));
        assertThat(PinEncryptionCheck.ofFormat1(same)).as("two different ones").isEmpty();
        assertThat(PinEncryptionCheck.doubt(same))
                .get()
                .asString()
                .startsWith("2 of 2 different PIN blocks have" + form);
        assertThat(PinEncryptionCheck.doubt(List.of(sale(draft -> draft)))).isEmpty();
    }

    @Test
    void controlCharactersAreNoForm() {
        assertThat(with(MessageField.MODEL, "DS\u000150").form())
                .get()
                .extracting("expected", "actual")
                .containsExactly("model: a string without control characters", "model: \"DS\\u000150\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "123456789012"})
    void aPinThatIsNoBlockIsNamed(String pin) {
        says(
                with(MessageField.PIN, pin).pinSecrecy(),
                "pin: an encrypted PIN block",
                "pin: 4 to 12 digits, which is a PIN and no block");
    }

    @Test
    void aPinBlockThatIsNotEncryptedIsNamed() {
        // ISO 9564-1, format 0: 041234FFFFFFFFFF combined with 0000461762883212.
        says(
                with(MessageField.PIN, "041272E89D77CDED").pinSecrecy(),
                "pin: an encrypted PIN block",
                "pin: a PIN block of ISO 9564 format 0 that is not encrypted");
        assertThat(sale(draft -> draft).pinSecrecy()).as("the guide's example").isEmpty();
    }

    @Test
    void anotherAmountOnTheChipIsToldInCents() {
        says(
                with(MessageField.EMV_DATA, "9F0206000000006660").chipAmount(),
                "tag 9F02 and transAmount of the same amount in cents",
                "6666 cents in transAmount, 6660 in 9F02");
        assertThat(sale(draft -> draft).chipAmount()).isEmpty();
    }
}

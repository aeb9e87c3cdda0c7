package org.cloudspeaker.conformance.suites.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.card.PinBlock;
import org.cloudspeaker.conformance.card.TripleDesKey;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.payment.PresentedApiKey;
import org.cloudspeaker.conformance.suites.device.message.DeviceFinding;
import org.cloudspeaker.conformance.suites.device.message.DeviceMessageJudge;
import org.cloudspeaker.conformance.suites.device.message.DeviceSaleCheck;
import org.cloudspeaker.conformance.suites.device.message.ExpectedDeviceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sale whose track 2 and EMV data are encrypted, where the data key is known. */
class EncryptedSaleTest {
    private static final String SOLD = "sale 000123/000007 of 66.66 by TEST000000000001";
    private static final CardDataProtection UNDER_PIN_KEY =
            new CardDataProtection(Optional.of(TripleDesKey.testPinKey()));
    private static final String SHUT = " comes out under this key, neither block by block (ECB) nor chained (CBC)";
    private static final String NO_TRACK = "track2: no track 2" + SHUT;
    private static final String NO_CHIP = "emvData: no data of a chip (TLV)" + SHUT;

    private static DecodedMessage reading(UnaryOperator<OutgoingMessage> change) {
        OutgoingMessage encrypted = DeviceMessageSamples.sale("000007", 66_66)
                .toMessage(DeviceMessageSamples.GUIDE.mask(), CardDataProtection.underTestKey());
        return DeviceMessageSamples.reading(unused -> change.apply(encrypted));
    }

    private static DeviceSaleCheck sale(UnaryOperator<OutgoingMessage> change) {
        return new DeviceSaleCheck(DeviceMessageSamples.GUIDE, reading(change), Optional.of(DataKey.ofMockDevices()));
    }

    private static DeviceSaleCheck with(MessageField field, String text) {
        return sale(draft -> draft.withRaw(field, WireType.STRING, text));
    }

    private static OutgoingMessage underPinKey(OutgoingMessage draft, MessageField field) {
        String clear = DeviceMessageSamples.draft(DeviceMessageSamples.sale("000007", 66_66))
                .values()
                .getOrDefault(field, "");
        return draft.withRaw(field, WireType.STRING, UNDER_PIN_KEY.apply(clear));
    }

    private static void says(Optional<Discrepancy> found, String expected, String actual) {
        assertThat(found).get().extracting("sent", "expected", "actual").containsExactly(SOLD, expected, actual);
    }

    @Test
    void aRightOneIsRightInEveryWay() {
        DeviceSaleCheck right = sale(draft -> draft);

        assertThat(right.mask()).isEmpty();
        assertThat(right.secrecy()).isEmpty();
        assertThat(right.pinSecrecy()).isEmpty();
        assertThat(right.encryption()).isEmpty();
        assertThat(right.chipAmount()).isEmpty();
        assertThat(right.opensUnderKey() && right.showsNumber() && right.showsChipAmount())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "451461****2125 | 6 digits, 4 of *, 4 digits",
                "451461*****2125 | 6 digits, 5 of *, 4 digits",
                "4514617628832125 | 16 digits",
                "451461******2126 | 6 digits, 6 of *, 4 digits, not those of the card",
                "451462******2125 | 6 digits, 6 of *, 4 digits, not those of the card"
            })
    void aMaskIsComparedWithTheTrackUnderTheKey(String cardNo, String found) {
        says(
                with(MessageField.CARD_NO, cardNo).mask(),
                "cardNo: first 6 digits, one * for each digit between, last 4, 16 characters in all",
                "cardNo: " + found);
    }

    @Test
    void aPinBlockInClearIsFoundByTheCardNumberUnderTheKey() {
        Card card = Card.guide();
        says(
                with(MessageField.PIN, PinBlock.of(card.pin(), card.pan()).hex())
                        .pinSecrecy(),
                "pin: an encrypted PIN block",
                "pin: a PIN block of ISO 9564 format 0 that is not encrypted");
    }

    @Test
    void anotherAmountUnderTheKeyIsToldInCents() {
        says(
                with(MessageField.AMOUNT, "66.60")
                        .chipAmount()
                        .map(found -> new Discrepancy(SOLD, found.expected(), found.actual())),
                "tag 9F02 and transAmount of the same amount in cents",
                "6660 cents in transAmount, 6666 in 9F02");
    }

    @Test
    void whatIsUnderAnotherKeyIsNamedWhereTheRestIsUnderThisOne() {
        DeviceSaleCheck track = sale(draft -> underPinKey(draft, MessageField.TRACK2));
        DeviceSaleCheck chip = sale(draft -> underPinKey(draft, MessageField.EMV_DATA));

        says(track.encryption(), "track2 and emvData encrypted under the data key", NO_TRACK);
        says(chip.encryption(), "track2 and emvData encrypted under the data key", NO_CHIP);
        assertThat(track.opensUnderKey() && chip.opensUnderKey()).isTrue();
        assertThat(track.hidesNumber() && !track.hidesChip()).isTrue();
        assertThat(chip.hidesChip() && !chip.hidesNumber()).isTrue();
        assertThat(track.encryption())
                .get()
                .extracting(Discrepancy::consequence)
                .isEqualTo("the payment server cannot read the card, and declines the sale");
    }

    @Test
    void whatIsNotWholeBlocksIsNamed() {
        says(
                with(MessageField.TRACK2, "9C1F6A20B37DE4588A").encryption(),
                "track2 and emvData encrypted under the data key",
                "track2: 18 hex digits, which are no whole blocks of 8 bytes");
    }

    @Test
    void aKeyThatOpensNothingProvesNothing() {
        DeviceSaleCheck other =
                sale(draft -> underPinKey(underPinKey(draft, MessageField.TRACK2), MessageField.EMV_DATA));

        assertThat(other.opensUnderKey()).isFalse();
        assertThat(other.showsNumber()).isFalse();
        assertThat(other.mask()).isEmpty();
        assertThat(other.chipAmount()).isEmpty();
        says(other.encryption(), "track2 and emvData encrypted under the data key", NO_TRACK + "\n" + NO_CHIP);
    }

    @Test
    void whatIsInClearIsToldAsSuchAndNotAsEncryptedWrongly() {
        DeviceSaleCheck clear = sale(draft -> DeviceMessageSamples.draft(DeviceMessageSamples.sale("000007", 66_66)));

        assertThat(clear.secrecy()).isPresent();
        assertThat(clear.encryption()).isEmpty();
        assertThat(clear.opensUnderKey()).isFalse();
    }

    @Test
    void whatIsNotThereIsNotMissed() {
        DeviceSaleCheck magnetic = with(MessageField.EMV_DATA, "");

        assertThat(magnetic.encryption()).isEmpty();
        assertThat(magnetic.hidesChip() || magnetic.showsChipAmount()).isFalse();
        assertThat(sale(draft -> draft.without(MessageField.TRACK2)).encryption())
                .isEmpty();
    }

    @Test
    void aLiveMockAccusesOnlyWhereTheKeyIsTheDevicesOwn() {
        assertThat(live(draft -> draft)).isEmpty();
        assertThat(live(draft -> underPinKey(draft, MessageField.TRACK2))).containsExactly("DEV-10 WRONG");
        assertThat(live(draft -> underPinKey(underPinKey(draft, MessageField.TRACK2), MessageField.EMV_DATA)))
                .containsExactly("DEV-10 NOTE");
        assertThat(live(draft -> draft.withRaw(MessageField.CARD_NO, WireType.STRING, "451461****2125")
                        .withRaw(MessageField.AMOUNT, WireType.STRING, "66.60")))
                .containsExactly("DEV-09 WRONG", "DEV-16 WRONG");
    }

    private static List<String> live(UnaryOperator<OutgoingMessage> change) {
        ExpectedDeviceConfig expected =
                new ExpectedDeviceConfig(Set.of(DeviceMessageSamples.SN), "pos/message", Optional.of("speaker"));
        return new DeviceMessageJudge(DeviceMessageSamples.GUIDE, expected, Optional.of(DataKey.ofMockDevices()))
                        .judge(DeviceMessageSamples.received(
                                reading(change), DeviceMessageSamples.key(PresentedApiKey.KeyState.RIGHT)))
                        .stream()
                        .map(DeviceFinding::toString)
                        .toList();
    }

    @Test
    void noMessageShowsTheCardOrTheKey() {
        String all = sale(draft -> underPinKey(draft, MessageField.TRACK2)).encryption()
                + " " + with(MessageField.CARD_NO, "451461****2126").mask()
                + " " + with(MessageField.AMOUNT, "1.00").chipAmount();

        assertThat(all)
                .contains("no track 2", "6 digits", "6666 in 9F02")
                .doesNotContain(Card.guide().pan(), Card.guide().track2(), "TESTDATAKEY", "544553544441544B4559");
    }
}

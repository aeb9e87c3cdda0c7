package org.cloudspeaker.conformance.suites.device.message;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.card.DecryptionResult;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.profile.CardDataLeaks;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.SaleValidator;

/** What is wrong with a sale that a device sent. Never shows a card number, track, PIN or chip data. */
public final class DeviceSaleCheck {
    private final FormatProfile profile;
    private final DecodedMessage sale;
    private final ClearCardData clear;
    private final EncryptedCardData encrypted;

    /** A sale as the codec of this profile read it. */
    public DeviceSaleCheck(FormatProfile profile, DecodedMessage sale) {
        this(profile, sale, Optional.empty());
    }

    /** The same of a device that encrypts card data under this key, if that is known. */
    public DeviceSaleCheck(FormatProfile profile, DecodedMessage sale, Optional<DataKey> key) {
        this.profile = profile;
        this.sale = sale;
        this.clear = new ClearCardData(sale);
        this.encrypted = EncryptedCardData.of(sale, clear, key);
    }

    /** DEV-08: one strict message with every field of the format in its form. What is in a mask is {@link #mask}'s. */
    public Optional<Discrepancy> form() {
        if (sale.syntax().isPresent()) {
            return Optional.of(new Discrepancy(
                    sent(), "one strict JSON object in UTF-8", sale.syntax().orElse("")));
        }
        List<DecodedField> wrong = new SaleValidator(profile)
                .problems(sale).stream()
                        .filter(field -> field.field() != MessageField.CARD_NO || field.isMistyped())
                        .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(DeviceMessageText.discrepancy(sent(), wrong));
    }

    /** DEV-09: the card number is masked, and as long as the number itself where that can be known. */
    public Optional<Discrepancy> mask() {
        return new CardMaskCheck(sale.field(MessageField.CARD_NO), profile.mask(), number()).problem(sent());
    }

    /** The card number, where track 2 or the chip's data is in clear or can be read under the key. */
    private Optional<String> number() {
        return clear.numberInTrack2().or(clear::numberOnChip).or(encrypted::number);
    }

    /** Whether it can be seen how long the card number is. */
    public boolean showsNumber() {
        return number().isPresent();
    }

    /**
     * DEV-10: neither card number nor track nor PIN can be read from it. The guide's own example shows track 2 and EMV
     * data in clear, so that only a target can say whether that is wrong.
     */
    public Optional<Discrepancy> secrecy() {
        List<String> readable = clear.readable();
        return failing(readable.isEmpty(), "nothing of the card in clear", String.join("\n", readable));
    }

    /** DEV-10 where it is wrong whatever a target says: a PIN that is no PIN block, or one that is not encrypted. */
    public Optional<Discrepancy> pinSecrecy() {
        return clear.pin(encrypted.number())
                .map(how -> new Discrepancy(sent(), pinName() + ": an encrypted PIN block", pinName() + ": " + how));
    }

    /**
     * DEV-10 where it is wrong whatever a target says: neither card number nor track stands in another field.
     *
     * @param sns the serial numbers that may come, which are no card numbers; empty where they are not known
     */
    public Optional<Discrepancy> stray(Set<String> sns) {
        return DeviceMessageText.stray(sent(), new CardDataLeaks(profile, sale, sns));
    }

    /** The PIN block that it has, as one whose digits may be in clear (ISO 9564-1, format 1); empty if it has none. */
    Optional<String> pinBlock() {
        return sale.value(MessageField.PIN).filter(block -> has(MessageField.PIN));
    }

    /** DEV-10: whatever is not in clear can be read under the data key; of it, nothing else can be said without one. */
    public Optional<Discrepancy> encryption() {
        List<String> shut = encrypted.shut(sale);
        String both = sale.field(MessageField.TRACK2).name() + " and " + chipName();
        return failing(shut.isEmpty(), both + " encrypted under the data key", String.join("\n", shut))
                .map(wrong -> wrong.withConsequence("the payment server cannot read the card, and declines the sale")
                        .withRemedy("encrypt " + both
                                + " under one and the same data key: triple DES, whole blocks of 8 bytes,"
                                + " sent as hex"));
    }

    /** Whether anything of it can be read under the data key, which is the device's own then. */
    public boolean opensUnderKey() {
        return encrypted.opens();
    }

    /** Whether there is a track 2 that the key does not open. */
    public boolean hidesNumber() {
        return encrypted.track2().flatMap(DecryptionResult::trouble).isPresent();
    }

    /** Whether there is data of the chip that the key does not open. */
    public boolean hidesChip() {
        return encrypted.chip().flatMap(DecryptionResult::trouble).isPresent();
    }

    /** Whether there is data of the chip in clear. */
    public boolean showsChip() {
        return clear.chipIsClear();
    }

    /** The name of the data of the chip, for messages: {@code emvData}. */
    public String chipName() {
        return sale.field(MessageField.EMV_DATA).name();
    }

    String pinName() {
        return sale.field(MessageField.PIN).name();
    }

    /** Whether there is data of the chip that is not in clear. */
    public boolean encryptsChip() {
        return !showsChip() && has(MessageField.EMV_DATA);
    }

    /** Whether there is a track 2. */
    public boolean hasTrack2() {
        return has(MessageField.TRACK2);
    }

    private boolean has(MessageField field) {
        return !sale.value(field).orElse("").isEmpty();
    }

    /** Whether the amount that the chip signed can be seen: its data is in clear or under the key, and holds one. */
    public boolean showsChipAmount() {
        return signed().isPresent();
    }

    private OptionalLong signed() {
        OptionalLong inClear = clear.chipAmount();
        return inClear.isPresent() ? inClear : encrypted.chipAmount();
    }

    /** DEV-08: it says that it comes from the device with this serial number. */
    public Optional<Discrepancy> serialNumber(String sn) {
        DecodedField found = sale.field(MessageField.DEVICE_SN);
        return failing(found.value().filter(sn::equals).isPresent(), found.name() + ": " + sn, found.describeFound());
    }

    /** DEV-16: the amount equals tag 9F02, where that can be seen. */
    public Optional<Discrepancy> chipAmount() {
        OptionalLong onChip = signed();
        Optional<Long> amount = sale.value(MessageField.AMOUNT).map(Long::parseLong);
        boolean right = onChip.isEmpty() || amount.isEmpty() || amount.get() == onChip.getAsLong();
        return failing(
                right,
                "tag 9F02 and " + sale.field(MessageField.AMOUNT).name() + " of the same amount in cents",
                amount.orElse(0L) + " cents in "
                        + sale.field(MessageField.AMOUNT).name() + ", " + onChip.orElse(0) + " in 9F02");
    }

    /** For messages: {@code sale 000123/000007 of 66.66 by TEST000000000001}. */
    public String sent() {
        return DeviceMessageText.sale(sale);
    }

    private Optional<Discrepancy> failing(boolean right, String expected, String found) {
        return right ? Optional.empty() : Optional.of(new Discrepancy(sent(), expected, found));
    }
}

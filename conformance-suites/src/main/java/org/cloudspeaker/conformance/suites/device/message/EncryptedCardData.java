package org.cloudspeaker.conformance.suites.device.message;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.card.ChipData;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.card.DecryptionResult;
import org.cloudspeaker.conformance.card.Track2;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;

/**
 * What of a card stands in a sale under a data key; nothing where no key is known. What is in clear is {@link ClearCardData}'s.
 * Says which, and never what.
 *
 * @param track2 empty where there is none, or it is in clear
 * @param chip likewise
 */
record EncryptedCardData(Optional<DecryptionResult<Track2>> track2, Optional<DecryptionResult<BerTlv>> chip) {
    static EncryptedCardData of(DecodedMessage sale, ClearCardData clear, Optional<DataKey> key) {
        return new EncryptedCardData(
                opened(
                        sale,
                        MessageField.TRACK2,
                        key.filter(unused -> clear.numberInTrack2().isEmpty()),
                        DataKey::track2),
                opened(sale, MessageField.EMV_DATA, key.filter(unused -> !clear.chipIsClear()), DataKey::emvData));
    }

    private static <T> Optional<DecryptionResult<T>> opened(
            DecodedMessage sale,
            MessageField field,
            Optional<DataKey> key,
            BiFunction<DataKey, String, DecryptionResult<T>> opening) {
        return key.flatMap(
                known -> sale.value(field).filter(sent -> !sent.isEmpty()).map(sent -> opening.apply(known, sent)));
    }

    /** The card number in track 2, or else on the chip. */
    Optional<String> number() {
        return track2.flatMap(DecryptionResult::content)
                .map(Track2::pan)
                .or(() -> chip.flatMap(DecryptionResult::content)
                        .map(ChipData::of)
                        .flatMap(ChipData::cardNumber));
    }

    /** The amount in tag 9F02 in minor units. */
    OptionalLong chipAmount() {
        return chip.flatMap(DecryptionResult::content)
                .map(BerTlv::amountAuthorised)
                .orElse(OptionalLong.empty());
    }

    boolean opens() {
        return Stream.of(track2, chip)
                .flatMap(Optional::stream)
                .anyMatch(opened -> opened.content().isPresent());
    }

    /** What the key does not open, one sentence a field. */
    List<String> shut(DecodedMessage sale) {
        return Stream.of(trouble(sale, MessageField.TRACK2, track2), trouble(sale, MessageField.EMV_DATA, chip))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<String> trouble(
            DecodedMessage sale, MessageField field, Optional<DecryptionResult<T>> opened) {
        return opened.flatMap(DecryptionResult::trouble)
                .map(trouble -> sale.field(field).name() + ": " + trouble);
    }
}

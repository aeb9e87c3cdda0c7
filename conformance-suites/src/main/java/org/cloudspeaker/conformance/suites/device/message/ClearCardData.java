package org.cloudspeaker.conformance.suites.device.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.card.CardDataScanner;
import org.cloudspeaker.conformance.card.ChipData;
import org.cloudspeaker.conformance.card.ClearPinScanner;
import org.cloudspeaker.conformance.card.Track2;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;

/** What of a card stands in a sale in clear, however it is written. Says which, and never what. */
final class ClearCardData {
    private static final Pattern UNMASKED = Pattern.compile("\\d{13,19}");

    private final DecodedMessage sale;
    private final CardDataScanner track;
    private final CardDataScanner emvData;
    private final Optional<ChipData> chip;

    ClearCardData(DecodedMessage sale) {
        this.sale = sale;
        this.track = CardDataScanner.of(sale.value(MessageField.TRACK2).orElse(""));
        this.emvData = CardDataScanner.of(sale.value(MessageField.EMV_DATA).orElse(""));
        this.chip = emvData.chip();
    }

    /** The card number in a track 2 that is not encrypted. */
    Optional<String> numberInTrack2() {
        return track.track2().map(Track2::pan).or(track::cardNumber);
    }

    /** The card number in data of the chip that is not encrypted. */
    Optional<String> numberOnChip() {
        return chip.flatMap(ChipData::cardNumber);
    }

    /** What can be read where card data belongs, one sentence a field. */
    List<String> readable() {
        List<String> readable = new ArrayList<>();
        if (track.track2().isPresent()) {
            readable.add(name(MessageField.TRACK2) + ": card number and expiry date in clear");
        } else if (track.cardNumber().isPresent() || track.chip().isPresent()) {
            readable.add(name(MessageField.TRACK2) + ": data of the card in clear");
        }
        if (chipIsClear()) {
            String card = chip.flatMap(ChipData::findClearCardData)
                    .map(what -> ", " + what + " among it")
                    .orElse("");
            readable.add(name(MessageField.EMV_DATA) + ": data of the chip in clear" + card);
        } else if (emvData.track2().isPresent()) {
            readable.add(name(MessageField.EMV_DATA) + ": track 2 in clear");
        }
        return readable;
    }

    /** Whether the data of the chip is not encrypted. */
    boolean chipIsClear() {
        return chip.isPresent();
    }

    /** The amount in tag 9F02 in minor units; empty where the data is encrypted or holds none. */
    OptionalLong chipAmount() {
        return emvData.spellings().stream()
                .map(BerTlv::ofHex)
                .map(BerTlv::amountAuthorised)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /**
     * In which way a PIN can be read; empty where none can.
     *
     * @param encrypted the card number that is under the data key, where it is known
     */
    Optional<String> pin(Optional<String> encrypted) {
        Set<String> numbers = new LinkedHashSet<>();
        encrypted.ifPresent(numbers::add);
        numberInTrack2().ifPresent(numbers::add);
        numberOnChip().ifPresent(numbers::add);
        sale.value(MessageField.CARD_NO)
                .filter(shown -> UNMASKED.matcher(shown).matches())
                .ifPresent(numbers::add);
        return ClearPinScanner.scan(sale.value(MessageField.PIN).orElse(""), numbers);
    }

    private String name(MessageField field) {
        return sale.field(field).name();
    }
}

package org.cloudspeaker.conformance.suites.device;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.format.BerTlv;
import org.cloudspeaker.conformance.format.ChipData;
import org.cloudspeaker.conformance.format.ClearPin;
import org.cloudspeaker.conformance.format.ClearText;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.Track2;

/** What of a card stands in a sale in clear, however it is written. Says which, and never what. */
final class ClearCard {
    private static final Pattern UNMASKED = Pattern.compile("\\d{13,19}");

    private final Reading sale;
    private final ClearText track;
    private final ClearText emvData;
    private final Optional<ChipData> chip;

    ClearCard(Reading sale) {
        this.sale = sale;
        this.track = ClearText.of(sale.value(Field.TRACK2).orElse(""));
        this.emvData = ClearText.of(sale.value(Field.EMV_DATA).orElse(""));
        this.chip = emvData.chip();
    }

    /** The card number in a track 2 that is not encrypted. */
    Optional<String> numberInTrack2() {
        return track.track2().map(Track2::pan).or(track::number);
    }

    /** The card number in data of the chip that is not encrypted. */
    Optional<String> numberOnChip() {
        return chip.flatMap(ChipData::number);
    }

    /** What can be read where card data belongs, one sentence a field. */
    List<String> readable() {
        List<String> readable = new ArrayList<>();
        if (track.track2().isPresent()) {
            readable.add(name(Field.TRACK2) + ": card number and expiry date in clear");
        } else if (track.number().isPresent() || track.chip().isPresent()) {
            readable.add(name(Field.TRACK2) + ": data of the card in clear");
        }
        if (chipIsClear()) {
            String card = chip.flatMap(ChipData::ofTheCard)
                    .map(what -> ", " + what + " among it")
                    .orElse("");
            readable.add(name(Field.EMV_DATA) + ": data of the chip in clear" + card);
        } else if (emvData.track2().isPresent()) {
            readable.add(name(Field.EMV_DATA) + ": track 2 in clear");
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
        sale.value(Field.CARD_NO)
                .filter(shown -> UNMASKED.matcher(shown).matches())
                .ifPresent(numbers::add);
        return ClearPin.in(sale.value(Field.PIN).orElse(""), numbers);
    }

    private String name(Field field) {
        return sale.field(field).name();
    }
}

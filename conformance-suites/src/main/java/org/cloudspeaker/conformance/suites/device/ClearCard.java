package org.cloudspeaker.conformance.suites.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.format.BerTlv;
import org.cloudspeaker.conformance.format.BerTlv.DataObject;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.PinBlock;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.Track2;

/** What of a card stands in a sale in clear. Says which, and never what. */
final class ClearCard {
    private static final Pattern PLAIN_PIN = Pattern.compile("\\d{4,12}");
    /** Amount, cryptogram and cryptogram information: what every chip's data for a sale has (EMV Book 3, annex A). */
    private static final List<String> OF_EVERY_CHIP = List.of("9F02", "9F26", "9F27");

    private static final List<String> OF_THE_CARD = List.of("5A", "57", "9F6B");

    private final Reading sale;
    private final BerTlv chip;

    ClearCard(Reading sale) {
        this.sale = sale;
        this.chip = BerTlv.ofHex(sale.value(Field.EMV_DATA).orElse(""));
    }

    /** The card number at the beginning of a track 2 that is not encrypted. */
    Optional<String> numberInTrack2() {
        return sale.value(Field.TRACK2).flatMap(Track2::beginning).map(Track2::pan);
    }

    /** What can be read, one sentence a field. */
    List<String> readable() {
        List<String> readable = new ArrayList<>();
        if (numberInTrack2().isPresent()) {
            readable.add(name(Field.TRACK2) + ": card number and expiry date in clear");
        }
        if (chipIsClear()) {
            String card = chip.objects().stream()
                    .map(DataObject::tag)
                    .filter(OF_THE_CARD::contains)
                    .findFirst()
                    .map(tag -> ", the card number in tag " + tag + " among it")
                    .orElse("");
            readable.add(name(Field.EMV_DATA) + ": data of the chip in clear" + card);
        }
        return readable;
    }

    /** Whether the data of the chip is not encrypted. */
    boolean chipIsClear() {
        return chip.whole() && chip.objects().stream().map(DataObject::tag).anyMatch(OF_EVERY_CHIP::contains);
    }

    /** The amount in tag 9F02 in minor units; empty where the data is encrypted or holds none. */
    OptionalLong chipAmount() {
        return chip.amountAuthorised();
    }

    /**
     * In which way a PIN can be read; empty where none can.
     *
     * @param number the card number, where it is known
     */
    Optional<String> pin(Optional<String> number) {
        String pin = sale.value(Field.PIN).orElse("");
        if (PLAIN_PIN.matcher(pin).matches()) {
            return Optional.of("4 to 12 digits, which is a PIN and no block");
        }
        return number.flatMap(pan -> PinBlock.pinIn(pin, pan))
                .map(readable -> "a PIN block of ISO 9564 format 0 that is not encrypted");
    }

    private String name(Field field) {
        return sale.field(field).name();
    }
}

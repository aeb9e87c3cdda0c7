package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.BerTlv;
import org.cloudspeaker.conformance.format.ChipData;
import org.cloudspeaker.conformance.format.DataKey;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Opened;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.Track2;

/**
 * What of a card stands in a sale under a data key; nothing where no key is known. What is in clear is {@link ClearCard}'s.
 * Says which, and never what.
 *
 * @param track2 empty where there is none, or it is in clear
 * @param chip likewise
 */
record EncryptedCard(Optional<Opened<Track2>> track2, Optional<Opened<BerTlv>> chip) {
    static EncryptedCard of(Reading sale, ClearCard clear, Optional<DataKey> key) {
        return new EncryptedCard(
                opened(
                        sale,
                        Field.TRACK2,
                        key.filter(unused -> clear.numberInTrack2().isEmpty()),
                        DataKey::track2),
                opened(sale, Field.EMV_DATA, key.filter(unused -> !clear.chipIsClear()), DataKey::emvData));
    }

    private static <T> Optional<Opened<T>> opened(
            Reading sale, Field field, Optional<DataKey> key, BiFunction<DataKey, String, Opened<T>> opening) {
        return key.flatMap(
                known -> sale.value(field).filter(sent -> !sent.isEmpty()).map(sent -> opening.apply(known, sent)));
    }

    /** The card number in track 2, or else on the chip. */
    Optional<String> number() {
        return track2.flatMap(Opened::content)
                .map(Track2::pan)
                .or(() -> chip.flatMap(Opened::content).map(ChipData::of).flatMap(ChipData::number));
    }

    /** The amount in tag 9F02 in minor units. */
    OptionalLong chipAmount() {
        return chip.flatMap(Opened::content).map(BerTlv::amountAuthorised).orElse(OptionalLong.empty());
    }

    /** Whether the key opens anything of it. */
    boolean opens() {
        return Stream.of(track2, chip)
                .flatMap(Optional::stream)
                .anyMatch(opened -> opened.content().isPresent());
    }

    /** What the key does not open, one sentence a field. */
    List<String> shut(Reading sale) {
        return Stream.of(trouble(sale, Field.TRACK2, track2), trouble(sale, Field.EMV_DATA, chip))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<String> trouble(Reading sale, Field field, Optional<Opened<T>> opened) {
        return opened.flatMap(Opened::trouble).map(trouble -> sale.field(field).name() + ": " + trouble);
    }
}

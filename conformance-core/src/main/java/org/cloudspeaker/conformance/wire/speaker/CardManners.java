package org.cloudspeaker.conformance.wire.speaker;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.BerTlv;
import org.cloudspeaker.conformance.format.BerTlv.DataObject;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.CardProtection;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.PinBlock;
import org.cloudspeaker.conformance.format.TripleDesKey;
import org.cloudspeaker.conformance.wire.DeviceFault;

/** What a speaker sends of a card, right or wrong. */
final class CardManners {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int BLOCK = 16;

    private final Set<DeviceFault> faults;

    CardManners(Set<DeviceFault> faults) {
        this.faults = faults;
    }

    private boolean are(DeviceFault fault) {
        return faults.contains(fault);
    }

    /** The card data of a sale's message on its way out, where this is the same message in clear. */
    Draft of(Draft set, Draft clear, Card card) {
        Draft out = pin(chip(track2(set, clear, card), clear, card), card);
        return are(DeviceFault.CARD_NUMBER_IN_ANOTHER_FIELD) ? out.with(Field.CARD_ORG, card.pan()) : out;
    }

    private Draft track2(Draft set, Draft clear, Card card) {
        if (are(DeviceFault.TRACK_2_IN_CLEAR)) {
            return set.with(Field.TRACK2, clear.values().getOrDefault(Field.TRACK2, ""));
        }
        if (are(DeviceFault.TRACK_2_AS_HEX_OF_ITS_TEXT)) {
            return set.with(Field.TRACK2, HEX.formatHex(card.track2().getBytes(StandardCharsets.US_ASCII)));
        }
        CardProtection mistaken = new CardProtection(Optional.of(TripleDesKey.testPinKey()));
        return are(DeviceFault.TRACK_2_UNDER_THE_PIN_KEY) ? set.with(Field.TRACK2, mistaken.of(card.track2())) : set;
    }

    private Draft chip(Draft set, Draft clear, Card card) {
        if (are(DeviceFault.EMV_DATA_IN_CLEAR)) {
            return set.with(Field.EMV_DATA, clear.values().getOrDefault(Field.EMV_DATA, ""));
        }
        List<DataObject> ofTheCard =
                List.of(DataObject.of("5A", whole(card.pan())), DataObject.of("57", whole(card.track2())));
        return are(DeviceFault.CHIP_TELLS_THE_CARD_ALONE)
                ? set.with(Field.EMV_DATA, HEX.formatHex(BerTlv.write(ofTheCard)))
                : set;
    }

    /** The bytes of these digits, with an F after an odd number of them. */
    private static byte[] whole(String digits) {
        return HEX.parseHex(digits.length() % 2 == 0 ? digits : digits + "F");
    }

    private Draft pin(Draft set, Card card) {
        if (are(DeviceFault.PIN_IN_CLEAR)) {
            return set.with(Field.PIN, PinBlock.of(card.pin(), card.pan()).hex());
        }
        String head = "2" + Integer.toHexString(card.pin().length()).toUpperCase(Locale.ROOT) + card.pin();
        return are(DeviceFault.PIN_AS_FOR_A_SMART_CARD)
                ? set.with(Field.PIN, head + "F".repeat(BLOCK - head.length()))
                : set;
    }
}

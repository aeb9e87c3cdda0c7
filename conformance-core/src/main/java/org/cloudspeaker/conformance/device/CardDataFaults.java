package org.cloudspeaker.conformance.device;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.card.BerTlv.DataObject;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.card.PinBlock;
import org.cloudspeaker.conformance.card.TripleDesKey;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;

/** What a speaker sends of a card, right or wrong. */
final class CardDataFaults {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int BLOCK = 16;

    private final Set<DeviceFault> faults;

    CardDataFaults(Set<DeviceFault> faults) {
        this.faults = faults;
    }

    private boolean hasFault(DeviceFault fault) {
        return faults.contains(fault);
    }

    /** The card data of a sale's message on its way out, where this is the same message in clear. */
    OutgoingMessage apply(OutgoingMessage set, OutgoingMessage clear, Card card) {
        OutgoingMessage out = pin(chip(track2(set, clear, card), clear, card), card);
        return hasFault(DeviceFault.CARD_NUMBER_IN_ANOTHER_FIELD) ? out.with(MessageField.CARD_ORG, card.pan()) : out;
    }

    private OutgoingMessage track2(OutgoingMessage set, OutgoingMessage clear, Card card) {
        if (hasFault(DeviceFault.TRACK_2_IN_CLEAR)) {
            return set.with(MessageField.TRACK2, clear.values().getOrDefault(MessageField.TRACK2, ""));
        }
        if (hasFault(DeviceFault.TRACK_2_AS_HEX_OF_ITS_TEXT)) {
            return set.with(MessageField.TRACK2, HEX.formatHex(card.track2().getBytes(StandardCharsets.US_ASCII)));
        }
        CardDataProtection mistaken = new CardDataProtection(Optional.of(TripleDesKey.testPinKey()));
        return hasFault(DeviceFault.TRACK_2_UNDER_THE_PIN_KEY)
                ? set.with(MessageField.TRACK2, mistaken.apply(card.track2()))
                : set;
    }

    private OutgoingMessage chip(OutgoingMessage set, OutgoingMessage clear, Card card) {
        if (hasFault(DeviceFault.EMV_DATA_IN_CLEAR)) {
            return set.with(MessageField.EMV_DATA, clear.values().getOrDefault(MessageField.EMV_DATA, ""));
        }
        List<DataObject> ofTheCard =
                List.of(DataObject.of("5A", toHexBytes(card.pan())), DataObject.of("57", toHexBytes(card.track2())));
        return hasFault(DeviceFault.CHIP_TELLS_THE_CARD_ALONE)
                ? set.with(MessageField.EMV_DATA, HEX.formatHex(BerTlv.write(ofTheCard)))
                : set;
    }

    /** The bytes of these digits, with an F after an odd number of them. */
    private static byte[] toHexBytes(String digits) {
        return HEX.parseHex(digits.length() % 2 == 0 ? digits : digits + "F");
    }

    private OutgoingMessage pin(OutgoingMessage set, Card card) {
        if (hasFault(DeviceFault.PIN_IN_CLEAR)) {
            return set.with(
                    MessageField.PIN, PinBlock.of(card.pin(), card.pan()).hex());
        }
        String head = "2" + Integer.toHexString(card.pin().length()).toUpperCase(Locale.ROOT) + card.pin();
        return hasFault(DeviceFault.PIN_AS_FOR_A_SMART_CARD)
                ? set.with(MessageField.PIN, head + "F".repeat(BLOCK - head.length()))
                : set;
    }
}

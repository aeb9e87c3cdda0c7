package org.cloudspeaker.conformance.device;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.card.BerTlv.DataObject;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.card.PinBlock;
import org.cloudspeaker.conformance.card.TripleDesKey;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** The faults in what a device sends of a card. */
final class CardDataFaultEffects {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int BLOCK = 16;
    private static final int TOO_MANY_SHOWN = 8;
    private static final int RIGHTLY_SHOWN = 6;
    private static final int LAST_SHOWN = 4;

    Map<DeviceFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                masked(DeviceFault.CARD_NUMBER_IN_CLEAR, pan -> pan),
                masked(DeviceFault.MASKS_TOO_LITTLE, new Mask(TOO_MANY_SHOWN, "*", 1, LAST_SHOWN)::of),
                masked(DeviceFault.MASKS_ANOTHER_LENGTH, CardDataFaultEffects::maskedToOneLength),
                inClear(DeviceFault.TRACK_2_IN_CLEAR, MessageField.TRACK2),
                inClear(DeviceFault.EMV_DATA_IN_CLEAR, MessageField.EMV_DATA),
                sending(
                        DeviceFault.TRACK_2_AS_HEX_OF_ITS_TEXT,
                        MessageField.TRACK2,
                        card -> HEX.formatHex(card.track2().getBytes(StandardCharsets.US_ASCII))),
                sending(
                        DeviceFault.TRACK_2_UNDER_THE_PIN_KEY,
                        MessageField.TRACK2,
                        card -> new CardDataProtection(Optional.of(TripleDesKey.testPinKey())).apply(card.track2())),
                sending(
                        DeviceFault.CHIP_TELLS_THE_CARD_ALONE,
                        MessageField.EMV_DATA,
                        card -> HEX.formatHex(BerTlv.write(List.of(
                                DataObject.of("5A", toHexBytes(card.pan())),
                                DataObject.of("57", toHexBytes(card.track2())))))),
                sending(DeviceFault.CARD_NUMBER_IN_ANOTHER_FIELD, MessageField.CARD_ORG, Card::pan),
                sending(
                        DeviceFault.PIN_IN_CLEAR,
                        MessageField.PIN,
                        card -> PinBlock.of(card.pin(), card.pan()).hex()),
                sending(DeviceFault.PIN_AS_FOR_A_SMART_CARD, MessageField.PIN, card -> smartCardPinBlock(card.pin())));
    }

    private static Map.Entry<DeviceFault, FaultEffect<?>> sending(
            DeviceFault fault, MessageField field, Function<Card, String> value) {
        return Map.entry(
                fault,
                at(
                        DeviceFaultPoints.SALE,
                        out -> out.with(
                                out.message().with(field, value.apply(out.sale().card())))));
    }

    /** What the field says in a message whose card data is not encrypted. */
    private static Map.Entry<DeviceFault, FaultEffect<?>> inClear(DeviceFault fault, MessageField field) {
        return Map.entry(
                fault,
                at(
                        DeviceFaultPoints.SALE,
                        out -> out.with(
                                out.message().with(field, out.inClear().values().getOrDefault(field, "")))));
    }

    private static Map.Entry<DeviceFault, FaultEffect<?>> masked(DeviceFault fault, Function<String, String> mask) {
        return Map.entry(
                fault,
                at(
                        DeviceFaultPoints.SALE,
                        out -> out.with(out.message()
                                .withRaw(
                                        MessageField.CARD_NO,
                                        WireType.STRING,
                                        mask.apply(out.sale().card().pan())))));
    }

    private static String maskedToOneLength(String pan) {
        return pan.substring(0, RIGHTLY_SHOWN) + "****" + pan.substring(pan.length() - LAST_SHOWN);
    }

    /** The bytes of these digits, with an F after an odd number of them. */
    private static byte[] toHexBytes(String digits) {
        return HEX.parseHex(digits.length() % 2 == 0 ? digits : digits + "F");
    }

    /** A PIN block of format 2 (ISO 9564-1). */
    private static String smartCardPinBlock(String pin) {
        String head = "2" + Integer.toHexString(pin.length()).toUpperCase(Locale.ROOT) + pin;
        return head + "F".repeat(BLOCK - head.length());
    }
}

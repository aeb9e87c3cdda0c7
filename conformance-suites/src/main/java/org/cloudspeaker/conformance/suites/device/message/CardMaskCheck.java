package org.cloudspeaker.conformance.suites.device.message;

import java.util.Optional;
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;

/**
 * How a device shows a card number (DEV-09).
 *
 * @param cardNo what it shows
 * @param mask how it is to be shown
 * @param number the card number, where it is known; never shown
 */
record CardMaskCheck(DecodedField cardNo, Mask mask, Optional<String> number) {
    /** What is wrong with it; whether it is there at all is DEV-08's. */
    Optional<Discrepancy> problem(String sent) {
        String shown = cardNo.value().orElse("");
        boolean right = cardNo.state() == FieldState.OK
                && number.map(pan -> mask.of(pan).equals(shown)).orElse(true);
        if (right || cardNo.isMistyped()) {
            return Optional.empty();
        }
        String length =
                number.map(pan -> ", " + pan.length() + " characters in all").orElse(", as long as the card number");
        return Optional.of(new Discrepancy(
                sent,
                cardNo.name() + ": first " + mask.first() + " digits, one " + mask.fill()
                        + " for each digit between, last " + mask.last() + length,
                cardNo.name() + ": " + DeviceMessageText.outline(shown)
                        + (ofAnotherCard(shown) ? ", not those of the card" : "")));
    }

    /** Whether only the digits of a masked card number are not those of the card. */
    private boolean ofAnotherCard(String shown) {
        return number.map(mask::of)
                .filter(right -> !right.equals(shown))
                .map(DeviceMessageText::outline)
                .filter(DeviceMessageText.outline(shown)::equals)
                .isPresent();
    }

    /** The outline alone. */
    @Override
    public String toString() {
        return cardNo.name() + ": " + DeviceMessageText.outline(cardNo.value().orElse(""));
    }
}

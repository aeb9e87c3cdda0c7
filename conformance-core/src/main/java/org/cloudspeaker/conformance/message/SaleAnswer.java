package org.cloudspeaker.conformance.message;

import java.util.Optional;

/**
 * A payment response (guide 3.5.2), as it was read.
 *
 * @param message what is there and what is wrong with it
 */
public record SaleAnswer(DecodedMessage message) {
    /** Response code of a success. */
    public static final String SUCCESS = "00";

    /** Whether the device takes the sale for approved: by its response code alone, as the firmware does. */
    public boolean approved() {
        return message.value(MessageField.RESPONSE_CODE).filter(SUCCESS::equals).isPresent();
    }

    /** Whether anything in it says approved: the response code or the status. */
    public boolean claimsApproval() {
        return approved()
                || message.value(MessageField.STATUS)
                        .filter(MessageField.APPROVED::equals)
                        .isPresent();
    }

    /** Whether a field is missing without which firmware V1.0.4 restarts, in a format that has it (device facts, "Sale"). */
    public boolean withoutChipData() {
        return message.fields().containsKey(MessageField.EMV_DATA)
                && message.field(MessageField.EMV_DATA).state() == DecodedField.FieldState.ABSENT;
    }

    /** The authorisation code, if there is one that is not empty. */
    public Optional<String> authCode() {
        return message.value(MessageField.AUTH_CODE).filter(code -> !code.isEmpty());
    }
}

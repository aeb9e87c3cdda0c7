package org.cloudspeaker.conformance.message;

import java.util.Optional;

/**
 * A payment response (guide 3.5.2), as it was read.
 *
 * @param reading what is there and what is wrong with it
 */
public record SaleAnswer(DecodedMessage reading) {
    /** Response code of a success. */
    public static final String SUCCESS = "00";

    /** Whether the device takes the sale for approved: by its response code alone, as the firmware does. */
    public boolean approved() {
        return reading.value(MessageField.RESPONSE_CODE).filter(SUCCESS::equals).isPresent();
    }

    /** Whether anything in it says approved: the response code or the status. */
    public boolean claimsApproval() {
        return approved()
                || reading.value(MessageField.STATUS)
                        .filter(MessageField.APPROVED::equals)
                        .isPresent();
    }

    /** Whether a field is missing without which firmware V1.0.4 restarts, in a format that has it (device facts, "Sale"). */
    public boolean withoutChipData() {
        return reading.fields().containsKey(MessageField.EMV_DATA)
                && reading.field(MessageField.EMV_DATA).state() == DecodedField.FieldState.ABSENT;
    }

    /** The authorisation code, if there is one that is not empty. */
    public Optional<String> authCode() {
        return reading.value(MessageField.AUTH_CODE).filter(code -> !code.isEmpty());
    }
}

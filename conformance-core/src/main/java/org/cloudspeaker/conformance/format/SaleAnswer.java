package org.cloudspeaker.conformance.format;

import java.util.Optional;

/**
 * A payment response (guide 3.5.2), as it was read.
 *
 * @param reading what is there and what is wrong with it
 */
public record SaleAnswer(Reading reading) {
    /** Response code of a success. */
    public static final String SUCCESS = "00";

    /** Whether the device takes the sale for approved: by its response code alone, as the firmware does. */
    public boolean approved() {
        return reading.value(Field.RESPONSE_CODE).filter(SUCCESS::equals).isPresent();
    }

    /** Whether anything in it says approved: the response code or the status. */
    public boolean claimsApproval() {
        return approved()
                || reading.value(Field.STATUS).filter(Field.APPROVED::equals).isPresent();
    }

    /** Whether a field is missing without which firmware V1.0.4 restarts, in a format that has it (device facts, "Sale"). */
    public boolean withoutChipData() {
        return reading.fields().containsKey(Field.EMV_DATA)
                && reading.field(Field.EMV_DATA).state() == FieldReading.State.ABSENT;
    }

    /** The authorisation code, if there is one that is not empty. */
    public Optional<String> authCode() {
        return reading.value(Field.AUTH_CODE).filter(code -> !code.isEmpty());
    }
}

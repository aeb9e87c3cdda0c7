package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.opentest4j.TestAbortedException;

/** Sales as the firmware sends them where the guide's example looks different. */
final class FirmwareSales {
    /** EMV tag 5F34, two digits: the first card of an account. */
    private static final String FIRST_CARD = "01";

    private FirmwareSales() {}

    /**
     * No PIN was entered, so none is sent.
     *
     * @throws TestAbortedException if the format demands one in every sale
     */
    static Draft withoutPin(Draft sale, FormatProfile profile) {
        if (profile.find(MessageType.SALE, Field.PIN)
                .filter(FieldRule::required)
                .isPresent()) {
            throw new TestAbortedException("the format profile demands a PIN in every sale");
        }
        return sale.without(Field.PIN);
    }

    /**
     * With the one field that the firmware adds to the guide's. A field that no device sends is not tried: a server
     * that refuses it does nobody any harm.
     *
     * @throws TestAbortedException if the format has no such field
     */
    static Draft withCardSequenceNumber(Draft sale, FormatProfile profile) {
        if (profile.find(MessageType.SALE, Field.CARD_SN).isEmpty()) {
            throw new TestAbortedException("the format profile has no field beyond those that every sale has");
        }
        return sale.with(Field.CARD_SN, FIRST_CARD);
    }
}

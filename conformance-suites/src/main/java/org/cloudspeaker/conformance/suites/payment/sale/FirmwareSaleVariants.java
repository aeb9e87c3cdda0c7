package org.cloudspeaker.conformance.suites.payment.sale;

import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.opentest4j.TestAbortedException;

/** Sales as the firmware sends them where the guide's example looks different. */
final class FirmwareSaleVariants {
    /** EMV tag 5F34, two digits: the first card of an account. */
    private static final String FIRST_CARD = "01";

    private FirmwareSaleVariants() {}

    /**
     * No PIN was entered, so none is sent.
     *
     * @throws TestAbortedException if the format demands one in every sale
     */
    static OutgoingMessage withoutPin(OutgoingMessage sale, FormatProfile profile) {
        if (profile.find(MessageType.SALE, MessageField.PIN)
                .filter(FieldRule::required)
                .isPresent()) {
            throw new TestAbortedException("the format profile demands a PIN in every sale");
        }
        return sale.without(MessageField.PIN);
    }

    /**
     * With the one field that the firmware adds to the guide's. A field that no device sends is not tried: a server
     * that refuses it does nobody any harm.
     *
     * @throws TestAbortedException if the format has no such field
     */
    static OutgoingMessage withCardSequenceNumber(OutgoingMessage sale, FormatProfile profile) {
        if (profile.find(MessageType.SALE, MessageField.CARD_SN).isEmpty()) {
            throw new TestAbortedException("the format profile has no field beyond those that every sale has");
        }
        return sale.with(MessageField.CARD_SN, FIRST_CARD);
    }
}

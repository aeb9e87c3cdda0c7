package org.cloudspeaker.conformance.suites.payment.sale;

import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.opentest4j.TestAbortedException;

/** The issuer's data in a sale's answer. */
final class EmvDataRule {
    private EmvDataRule() {}

    /**
     * How it is written.
     *
     * @throws TestAbortedException if the format has none
     */
    static FieldRule of(FormatProfile profile) {
        return profile.find(MessageType.SALE_ANSWER, MessageField.EMV_DATA)
                .orElseThrow(() -> new TestAbortedException("the format profile has no emv-data in a sale's answer"));
    }
}

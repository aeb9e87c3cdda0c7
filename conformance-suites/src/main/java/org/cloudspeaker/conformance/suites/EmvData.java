package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.opentest4j.TestAbortedException;

/** The issuer's data in a sale's answer. */
final class EmvData {
    private EmvData() {}

    /**
     * How it is written.
     *
     * @throws TestAbortedException if the format has none
     */
    static FieldRule of(FormatProfile profile) {
        return profile.find(MessageType.SALE_ANSWER, Field.EMV_DATA)
                .orElseThrow(() -> new TestAbortedException("the format profile has no emv-data in a sale's answer"));
    }
}

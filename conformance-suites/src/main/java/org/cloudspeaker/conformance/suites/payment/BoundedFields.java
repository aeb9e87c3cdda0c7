package org.cloudspeaker.conformance.suites.payment;

import java.util.List;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.opentest4j.TestAbortedException;

/** The fields whose length a device limits. */
public final class BoundedFields {
    private BoundedFields() {}

    /**
     * Those of a message, apart from EMV data, whose bytes are written as two digits each.
     *
     * @throws TestAbortedException if the profile bounds none of them
     */
    public static List<FieldRule> in(FormatProfile profile, MessageType type) {
        List<FieldRule> bounded = profile.rules(type).stream()
                .filter(rule -> rule.maxBytes() > 0 && rule.field() != MessageField.EMV_DATA)
                .toList();
        if (bounded.isEmpty()) {
            throw new TestAbortedException(
                    "the format profile bounds no value of a " + type.key() + " message (max-bytes)");
        }
        return bounded;
    }
}

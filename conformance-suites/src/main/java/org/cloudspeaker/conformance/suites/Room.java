package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.opentest4j.TestAbortedException;

/** The values that a device has only so much room for. */
final class Room {
    private Room() {}

    /**
     * Those of a message, apart from EMV data, whose bytes are written as two digits each.
     *
     * @throws TestAbortedException if the profile bounds none of them
     */
    static List<FieldRule> in(FormatProfile profile, MessageType type) {
        List<FieldRule> bounded = profile.rules(type).stream()
                .filter(rule -> rule.maxBytes() > 0 && rule.field() != Field.EMV_DATA)
                .toList();
        if (bounded.isEmpty()) {
            throw new TestAbortedException(
                    "the format profile bounds no value of a " + type.key() + " message (max-bytes)");
        }
        return bounded;
    }
}

package org.cloudspeaker.conformance.suites.device.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.profile.CardDataLeaks;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/** What is wrong with a transaction query that a device sent. */
public final class DeviceQueryCheck {
    private final DecodedMessage query;

    /** A query as the codec read it. */
    public DeviceQueryCheck(DecodedMessage query) {
        this.query = query;
    }

    /** DEV-15: serial number, page, a page size of 1 and a date, each in its form. */
    public Optional<Discrepancy> form() {
        if (query.syntax().isPresent()) {
            return Optional.of(new Discrepancy(
                    sent(), "one strict JSON object in UTF-8", query.syntax().orElse("")));
        }
        List<DecodedField> wrong = query.problems();
        return wrong.isEmpty() ? size() : Optional.of(DeviceMessageText.discrepancy(sent(), wrong));
    }

    /**
     * DEV-10: neither card number nor track stands in it.
     *
     * @param sns the serial numbers that may come, which are no card numbers; empty where they are not known
     */
    public Optional<Discrepancy> stray(FormatProfile profile, Set<String> sns) {
        return DeviceMessageText.stray(sent(), new CardDataLeaks(profile, query, sns));
    }

    private Optional<Discrepancy> size() {
        DecodedField size = query.field(MessageField.PAGE_SIZE);
        return size.value().filter(value -> !value.equals("1")).isEmpty()
                ? Optional.empty()
                : Optional.of(new Discrepancy(sent(), size.name() + ": 1", size.describeFound()));
    }

    /** For messages: {@code query of TEST000000000001 on 2026-11-23, page 1}. */
    public String sent() {
        return DeviceMessageText.query(query);
    }
}

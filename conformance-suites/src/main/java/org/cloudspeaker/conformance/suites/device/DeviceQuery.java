package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.StrayCards;
import org.cloudspeaker.conformance.junit.Discrepancy;

/** What is wrong with a transaction query that a device sent. */
public final class DeviceQuery {
    private final Reading query;

    /** A query as the codec read it. */
    public DeviceQuery(Reading query) {
        this.query = query;
    }

    /** DEV-15: serial number, page, a page size of 1 and a date, each in its form. */
    public Optional<Discrepancy> form() {
        if (query.syntax().isPresent()) {
            return Optional.of(new Discrepancy(
                    sent(), "one strict JSON object in UTF-8", query.syntax().orElse("")));
        }
        List<FieldReading> wrong = query.problems();
        return wrong.isEmpty() ? size() : Optional.of(Forms.discrepancy(sent(), wrong));
    }

    /**
     * DEV-10: neither card number nor track stands in it.
     *
     * @param sns the serial numbers that may come, which are no card numbers; empty where they are not known
     */
    public Optional<Discrepancy> stray(FormatProfile profile, Set<String> sns) {
        return Forms.stray(sent(), new StrayCards(profile, query, sns));
    }

    private Optional<Discrepancy> size() {
        FieldReading size = query.field(Field.PAGE_SIZE);
        return size.value().filter(value -> !value.equals("1")).isEmpty()
                ? Optional.empty()
                : Optional.of(new Discrepancy(sent(), size.name() + ": 1", size.shown()));
    }

    /** For messages: {@code query of TEST000000000001 on 2026-11-23, page 1}. */
    public String sent() {
        return Forms.query(query);
    }
}

package org.cloudspeaker.conformance.suites;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/**
 * A query for the first page of today with one thing in it that makes no sense.
 *
 * @param name what it is, for messages: {@code with pageNo 0}
 * @param change what makes it so
 */
record SenselessQuery(String name, UnaryOperator<Draft> change) {
    private static final LocalDate END_OF_FEBRUARY = LocalDate.of(2025, 2, 28);

    /** Those that the format can write. */
    static List<SenselessQuery> all(FormatProfile profile) {
        Stream<SenselessQuery> pages =
                Stream.of("0", "-1", "abc").flatMap(page -> with(profile, Field.PAGE_NO, page).stream());
        Stream<SenselessQuery> date = profile
                .find(MessageType.QUERY, Field.DATE)
                .flatMap(SenselessQuery::thirtiethOfFebruary)
                .flatMap(day -> with(profile, Field.DATE, day))
                .stream();
        Stream<SenselessQuery> device = profile.find(MessageType.QUERY, Field.DEVICE_SN).stream()
                .map(rule -> new SenselessQuery("without " + rule.wireName(), draft -> draft.without(Field.DEVICE_SN)));
        return Stream.of(pages, date, device).flatMap(each -> each).toList();
    }

    private static Optional<SenselessQuery> with(FormatProfile profile, Field field, String text) {
        return profile.find(MessageType.QUERY, field)
                .map(rule -> new SenselessQuery(
                        "with " + rule.wireName() + " " + text, draft -> draft.raw(field, rule.type(), text)));
    }

    /** In the rule's form; empty where the day does not stand in it as digits of its own. */
    private static Optional<String> thirtiethOfFebruary(FieldRule rule) {
        String last = DateTimeFormatter.ofPattern(rule.pattern()).format(END_OF_FEBRUARY);
        return Optional.of(last.replace("28", "30")).filter(day -> !day.equals(last));
    }

    QueryReply asked(MockDevice device) {
        Draft sensible = TransactionQuery.page(device.sn(), device.today(), 1).draft();
        return device.ask(change.apply(sensible), "query " + name, Optional.of(device.key()));
    }

    @Override
    public String toString() {
        return name;
    }
}

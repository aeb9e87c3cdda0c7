package org.cloudspeaker.conformance.suites.payment.query;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/**
 * A query for the first page of today with one thing in it that makes no sense.
 *
 * @param name what it is, for messages: {@code with pageNo 0}
 * @param change what makes it so
 */
record InvalidQuery(String name, UnaryOperator<OutgoingMessage> change) {
    private static final LocalDate END_OF_FEBRUARY = LocalDate.of(2025, 2, 28);

    /** Those that the format can write. */
    static List<InvalidQuery> all(FormatProfile profile) {
        Stream<InvalidQuery> pages = Stream.of("0", "-1", "abc")
                .filter(page -> !isFirst(profile, page))
                .flatMap(page -> with(profile, MessageField.PAGE_NO, page).stream());
        Stream<InvalidQuery> date = profile
                .find(MessageType.QUERY, MessageField.DATE)
                .flatMap(InvalidQuery::thirtiethOfFebruary)
                .flatMap(day -> with(profile, MessageField.DATE, day))
                .stream();
        Stream<InvalidQuery> device = profile.find(MessageType.QUERY, MessageField.DEVICE_SN).stream()
                .map(rule ->
                        new InvalidQuery("without " + rule.wireName(), draft -> draft.without(MessageField.DEVICE_SN)));
        return Stream.of(pages, date, device).flatMap(each -> each).toList();
    }

    /** Where a format counts pages from 0, that is the first. */
    private static boolean isFirst(FormatProfile profile, String page) {
        return profile.find(MessageType.QUERY, MessageField.PAGE_NO)
                .filter(rule -> page.equals(Integer.toString(rule.source().from())))
                .isPresent();
    }

    private static Optional<InvalidQuery> with(FormatProfile profile, MessageField field, String text) {
        return profile.find(MessageType.QUERY, field)
                .map(rule -> new InvalidQuery(
                        "with " + rule.wireName() + " " + text, draft -> draft.withRaw(field, rule.type(), text)));
    }

    /** In the rule's form; empty where the day does not stand in it as digits of its own. */
    private static Optional<String> thirtiethOfFebruary(FieldRule rule) {
        String last = DateTimeFormatter.ofPattern(rule.pattern()).format(END_OF_FEBRUARY);
        return Optional.of(last.replace("28", "30")).filter(day -> !day.equals(last));
    }

    QueryReply ask(PaymentClient device) {
        OutgoingMessage sensible =
                TransactionQuery.page(device.sn(), device.today(), 1).toMessage();
        return device.ask(change.apply(sensible), "query " + name, Optional.of(device.key()));
    }

    @Override
    public String toString() {
        return name;
    }
}

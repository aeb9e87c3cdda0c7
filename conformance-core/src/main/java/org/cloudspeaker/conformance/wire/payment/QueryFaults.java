package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.Mask;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.QueryFault;

/** The faults in finding, counting and showing transactions. */
final class QueryFaults {
    private final FormatProfile profile;

    QueryFaults(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, Change<?>> changes() {
        Map<PaymentFault, Change<?>> all = new LinkedHashMap<>();
        all.putAll(inFinding());
        all.putAll(inShowing());
        return all;
    }

    private static Map<PaymentFault, Change<?>> inFinding() {
        return Map.ofEntries(
                Map.entry(
                        QueryFault.PAGES_AS_NUMBERS_ONLY,
                        at(Point.QUERY, query -> refusing(query, Readings::isString))),
                Map.entry(
                        QueryFault.PAGES_AS_STRINGS_ONLY,
                        at(Point.QUERY, query -> refusing(query, page -> !Readings.isString(page)))),
                Map.entry(QueryFault.RECORDS_NOTHING, at(Point.MATCH, match -> new Match(false, false))),
                Map.entry(QueryFault.IGNORES_DATE, at(Point.MATCH, match -> new Match(match.device(), true))),
                Map.entry(QueryFault.IGNORES_DEVICE, at(Point.MATCH, match -> new Match(true, match.date()))));
    }

    private Map<PaymentFault, Change<?>> inShowing() {
        return Map.ofEntries(
                Map.entry(QueryFault.TWO_RECORDS_ON_A_PAGE, at(Point.PAGE, QueryFaults::doubled)),
                Map.entry(
                        QueryFault.REPEATS_FIRST_PAGE,
                        at(
                                Point.PAGE,
                                page -> page.number() <= page.matching().size()
                                        ? page.showing(Page.cut(page.matching(), 0, 1))
                                        : page)),
                Map.entry(
                        QueryFault.TOTAL_OF_THE_PAGE,
                        at(Point.PAGE, page -> page.counting(page.shown().size()))),
                Map.entry(QueryFault.ISO_DATE_TIME, at(Point.RECORD, this::iso)),
                Map.entry(QueryFault.SHOWS_ANOTHER_CODE, at(Point.RECORD, QueryFaults::ofAnother)),
                Map.entry(QueryFault.MASKS_FIRST_FOUR, at(Point.RECORD, this::maskedShort)),
                Map.entry(QueryFault.TOTAL_AS_STRING, at(Point.QUERY_ANSWER, this::retyped)),
                Map.entry(QueryFault.NULL_WHERE_NOTHING_MATCHES, at(Point.QUERY_ANSWER, QueryFaults::nulled)));
    }

    private static Reading refusing(Reading query, Predicate<FieldReading> refused) {
        Reading seen = query;
        for (Field field : List.of(Field.PAGE_NO, Field.PAGE_SIZE)) {
            FieldReading page = query.field(field);
            if (page.state() == State.OK && refused.test(page)) {
                seen = Readings.with(seen, field, State.WRONG_TYPE, Optional.empty());
            }
        }
        return seen;
    }

    /** This record and the next, or this one twice where there is no next. */
    private static Page doubled(Page page) {
        List<Booking> two = Page.cut(page.matching(), page.number() - 1, 2);
        return page.showing(two.size() == 1 ? Collections.nCopies(2, two.get(0)) : two);
    }

    /** With a T where the profile has none, and the other way round. */
    private Draft iso(Draft entry) {
        LocalDateTime at = LocalDateTime.parse(entry.values().getOrDefault(Field.DATE_TIME, ""));
        String text = at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        boolean usesT = profile.find(MessageType.RECORD, Field.DATE_TIME)
                .filter(rule -> rule.pattern().contains("T"))
                .isPresent();
        return entry.raw(Field.DATE_TIME, WireType.STRING, usesT ? text.replace('T', ' ') : text);
    }

    private static Draft ofAnother(Draft entry) {
        long code = Long.parseLong(entry.values().getOrDefault(Field.AUTH_CODE, "0"));
        return entry.with(Field.AUTH_CODE, Long.toString(code + 1));
    }

    private Draft maskedShort(Draft entry) {
        Mask mask = profile.mask();
        String shown = entry.values().getOrDefault(Field.CARD_NO, "");
        return entry.with(Field.CARD_NO, new Mask(4, mask.fill(), mask.atLeast(), mask.last()).of(shown));
    }

    private Draft retyped(Draft answer) {
        boolean number = profile.find(MessageType.QUERY_ANSWER, Field.TOTAL)
                .filter(rule -> rule.type() == WireType.NUMBER)
                .isPresent();
        String total = answer.values().getOrDefault(Field.TOTAL, "0");
        return answer.raw(Field.TOTAL, number ? WireType.STRING : WireType.NUMBER, total);
    }

    private static Draft nulled(Draft answer) {
        boolean nothing = Reply.SUCCESS.code().equals(answer.values().get(Field.RESPONSE_CODE))
                && "0".equals(answer.values().get(Field.TOTAL));
        return nothing ? answer.nulled(Field.RECORDS) : answer;
    }
}

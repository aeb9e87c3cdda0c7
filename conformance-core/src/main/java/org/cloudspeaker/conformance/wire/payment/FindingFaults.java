package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.cloudspeaker.conformance.wire.payment.Point.Outgoing;

/** The faults in understanding a query and in finding what it asks for. */
final class FindingFaults {
    private static final String FAR_PAGE = "999999";
    private static final String APPROVE = "APPROVE";
    private static final int PREFIX = 4;

    private final FormatProfile profile;

    FindingFaults(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                matching(QueryFault.RECORDS_NOTHING, match -> match.on(LocalDate.MAX)),
                matching(
                        QueryFault.FILES_UNDER_THE_NEXT_DAY,
                        match -> match.on(match.date().minusDays(1))),
                matching(QueryFault.IGNORES_DATE, match -> match.on(match.day())),
                matching(QueryFault.REACHES_INTO_THE_NEXT_DAY, FindingFaults::reaching),
                matching(QueryFault.IGNORES_DEVICE, match -> match.ofDevice(match.sold())),
                matching(QueryFault.COMPARES_FOUR_CHARACTERS, FindingFaults::alike),
                matching(QueryFault.SHOWS_DECLINES_AS_APPROVED, match -> withDeclines(match, Field.APPROVED)),
                matching(QueryFault.SHOWS_DECLINES_AS_APPROVE, match -> withDeclines(match, APPROVE)),
                reading(QueryFault.PAGES_AS_NUMBERS_ONLY, query -> refusing(query, Readings::isString)),
                reading(QueryFault.PAGES_AS_STRINGS_ONLY, query -> refusing(query, page -> !Readings.isString(page))),
                reading(QueryFault.FINDS_NOTHING_BY_STRINGS, query -> losing(query, Readings::isString)),
                reading(QueryFault.FINDS_NOTHING_BY_NUMBERS, query -> losing(query, page -> !Readings.isString(page))),
                reading(QueryFault.PAGE_ZERO_IS_PAGE_ONE, FindingFaults::fromZero),
                reading(QueryFault.KNOWS_A_30TH_OF_FEBRUARY, this::rolled),
                Map.entry(QueryFault.FAILS_ON_SENSELESS_QUERIES, at(Point.OUTGOING, FindingFaults::failing)));
    }

    private static Map.Entry<PaymentFault, Change<?>> matching(QueryFault fault, UnaryOperator<Match> change) {
        return Map.entry(fault, at(Point.MATCH, change));
    }

    private static Map.Entry<PaymentFault, Change<?>> reading(QueryFault fault, UnaryOperator<Reading> change) {
        return Map.entry(fault, at(Point.QUERY, change));
    }

    /** {@code BETWEEN date AND date + 1 day}. */
    private static Match reaching(Match match) {
        return match.day().equals(match.date().plusDays(1)) ? match.on(match.day()) : match;
    }

    /** {@code LIKE 'TEST%'}. */
    private static Match alike(Match match) {
        return match.sold().regionMatches(0, match.deviceSn(), 0, PREFIX) ? match.ofDevice(match.sold()) : match;
    }

    private static Match withDeclines(Match match, String status) {
        return match.entry().approved() ? match : match.showing(match.entry().shownAs(status));
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

    /** {@code "1" === 1} is false, and no page is that page. */
    private static Reading losing(Reading query, Predicate<FieldReading> lost) {
        FieldReading page = query.field(Field.PAGE_NO);
        return page.state() == State.OK && lost.test(page)
                ? Readings.with(query, Field.PAGE_NO, State.OK, Optional.of(FAR_PAGE))
                : query;
    }

    private static Reading fromZero(Reading query) {
        return "0".equals(Readings.text(query.field(Field.PAGE_NO)))
                ? Readings.with(query, Field.PAGE_NO, State.OK, Optional.of("1"))
                : query;
    }

    private Reading rolled(Reading query) {
        return profile.find(MessageType.QUERY, Field.DATE)
                .map(rule -> DateTimeFormatter.ofPattern(rule.pattern()).withResolverStyle(ResolverStyle.LENIENT))
                .flatMap(lenient -> parsed(lenient, Readings.text(query.field(Field.DATE))))
                .map(date -> Readings.with(query, Field.DATE, State.OK, Optional.of(date.toString())))
                .orElse(query);
    }

    private static Optional<LocalDate> parsed(DateTimeFormatter format, String text) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Outgoing failing(Outgoing out) {
        boolean refused = out.type() == MessageType.QUERY && out.answer().status() == Reply.MALFORMED.status();
        return refused ? out.with(out.answer().with(Reply.BROKEN.status())) : out;
    }
}

package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.payment.QueryMatch;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.OutgoingAnswer;

/** The faults in understanding a query and in finding what it asks for. */
final class QuerySearchFaultEffects {
    private static final String FAR_PAGE = "999999";
    private static final String APPROVE = "APPROVE";
    private static final int PREFIX = 4;

    private final FormatProfile profile;

    QuerySearchFaultEffects(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                matching(QueryFault.RECORDS_NOTHING, match -> match.on(LocalDate.MAX)),
                matching(
                        QueryFault.FILES_UNDER_THE_NEXT_DAY,
                        match -> match.on(match.date().minusDays(1))),
                matching(QueryFault.IGNORES_DATE, match -> match.on(match.saleDate())),
                matching(QueryFault.REACHES_INTO_THE_NEXT_DAY, QuerySearchFaultEffects::reaching),
                matching(QueryFault.IGNORES_DEVICE, match -> match.ofDevice(match.saleDeviceSn())),
                matching(QueryFault.COMPARES_FOUR_CHARACTERS, QuerySearchFaultEffects::alike),
                matching(QueryFault.SHOWS_DECLINES_AS_APPROVED, match -> withDeclines(match, MessageField.APPROVED)),
                matching(QueryFault.SHOWS_DECLINES_AS_APPROVE, match -> withDeclines(match, APPROVE)),
                reading(QueryFault.PAGES_AS_NUMBERS_ONLY, query -> refusing(query, DecodedMessageEditor::isString)),
                reading(
                        QueryFault.PAGES_AS_STRINGS_ONLY,
                        query -> refusing(query, page -> !DecodedMessageEditor.isString(page))),
                reading(QueryFault.FINDS_NOTHING_BY_STRINGS, query -> losing(query, DecodedMessageEditor::isString)),
                reading(
                        QueryFault.FINDS_NOTHING_BY_NUMBERS,
                        query -> losing(query, page -> !DecodedMessageEditor.isString(page))),
                reading(QueryFault.PAGE_ZERO_IS_PAGE_ONE, QuerySearchFaultEffects::fromZero),
                reading(QueryFault.KNOWS_A_30TH_OF_FEBRUARY, this::rolled),
                Map.entry(
                        QueryFault.FAILS_ON_SENSELESS_QUERIES,
                        at(PaymentFaultPoints.OUTGOING, QuerySearchFaultEffects::failing)));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> matching(
            QueryFault fault, UnaryOperator<QueryMatch> change) {
        return Map.entry(fault, at(PaymentFaultPoints.MATCH, change));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> reading(
            QueryFault fault, UnaryOperator<DecodedMessage> change) {
        return Map.entry(fault, at(PaymentFaultPoints.QUERY, change));
    }

    /** {@code BETWEEN date AND date + 1 day}. */
    private static QueryMatch reaching(QueryMatch match) {
        return match.saleDate().equals(match.date().plusDays(1)) ? match.on(match.saleDate()) : match;
    }

    /** {@code LIKE 'TEST%'}. */
    private static QueryMatch alike(QueryMatch match) {
        return match.saleDeviceSn().regionMatches(0, match.deviceSn(), 0, PREFIX)
                ? match.ofDevice(match.saleDeviceSn())
                : match;
    }

    private static QueryMatch withDeclines(QueryMatch match, String status) {
        return match.entry().approved() ? match : match.showing(match.entry().shownAs(status));
    }

    private static DecodedMessage refusing(DecodedMessage query, Predicate<DecodedField> refused) {
        DecodedMessage seen = query;
        for (MessageField field : List.of(MessageField.PAGE_NO, MessageField.PAGE_SIZE)) {
            DecodedField page = query.field(field);
            if (page.state() == FieldState.OK && refused.test(page)) {
                seen = DecodedMessageEditor.with(seen, field, FieldState.WRONG_TYPE, Optional.empty());
            }
        }
        return seen;
    }

    /** {@code "1" === 1} is false, and no page is that page. */
    private static DecodedMessage losing(DecodedMessage query, Predicate<DecodedField> lost) {
        DecodedField page = query.field(MessageField.PAGE_NO);
        return page.state() == FieldState.OK && lost.test(page)
                ? DecodedMessageEditor.with(query, MessageField.PAGE_NO, FieldState.OK, Optional.of(FAR_PAGE))
                : query;
    }

    private static DecodedMessage fromZero(DecodedMessage query) {
        return "0".equals(DecodedMessageEditor.text(query.field(MessageField.PAGE_NO)))
                ? DecodedMessageEditor.with(query, MessageField.PAGE_NO, FieldState.OK, Optional.of("1"))
                : query;
    }

    private DecodedMessage rolled(DecodedMessage query) {
        return profile.find(MessageType.QUERY, MessageField.DATE)
                .map(rule -> DateTimeFormatter.ofPattern(rule.pattern()).withResolverStyle(ResolverStyle.LENIENT))
                .flatMap(lenient -> parsed(lenient, DecodedMessageEditor.text(query.field(MessageField.DATE))))
                .map(date -> DecodedMessageEditor.with(
                        query, MessageField.DATE, FieldState.OK, Optional.of(date.toString())))
                .orElse(query);
    }

    private static Optional<LocalDate> parsed(DateTimeFormatter format, String text) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static OutgoingAnswer failing(OutgoingAnswer out) {
        boolean refused = out.type() == MessageType.QUERY && out.answer().status() == ResponseCode.MALFORMED.status();
        return refused ? out.with(out.answer().with(ResponseCode.BROKEN.status())) : out;
    }
}

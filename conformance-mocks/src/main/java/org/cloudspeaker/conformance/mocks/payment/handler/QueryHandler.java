package org.cloudspeaker.conformance.mocks.payment.handler;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.ReceivedMessage;
import org.cloudspeaker.conformance.message.profile.SaleValidator;
import org.cloudspeaker.conformance.mocks.payment.Ledger;
import org.cloudspeaker.conformance.mocks.payment.LedgerEntry;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.QueryMatch;
import org.cloudspeaker.conformance.mocks.payment.QueryPage;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints;

/** Answers transaction queries, one record a page (guide 3.5.3). */
final class QueryHandler implements PaymentRequestHandler {
    private final Codec codec;
    private final Ledger ledger;
    private final ActiveFaults faults;
    private final SaleValidator rules;
    private final RequestFreshness freshness;

    QueryHandler(PaymentServerConfig settings, Ledger ledger, ActiveFaults faults) {
        this.codec = settings.profile().newCodec(settings.clock().getZone());
        this.ledger = ledger;
        this.faults = faults;
        this.rules = new SaleValidator(settings.profile());
        this.freshness = new RequestFreshness(settings.profile(), settings.clock());
    }

    @Override
    public MessageType type() {
        return MessageType.QUERY;
    }

    @Override
    public DecodedMessage read(ReceivedMessage request) {
        return codec.read(MessageType.QUERY, request);
    }

    @Override
    public PaymentHttpAnswer serve(DecodedMessage request) {
        DecodedMessage query = faults.apply(PaymentFaultPoints.QUERY, request);
        boolean sound = query.syntax().isEmpty()
                && query.problems().isEmpty()
                && rules.allowsBeside(query)
                && freshness.isFresh(query);
        int number = sound ? count(query, MessageField.PAGE_NO) : 0;
        int size = sound ? count(query, MessageField.PAGE_SIZE) : 0;
        if (number < 1 || size < 1) {
            return refuse(ResponseCode.MALFORMED);
        }
        String sn = query.value(MessageField.DEVICE_SN).orElse("");
        Optional<LocalDate> date = query.value(MessageField.DATE).map(LocalDate::parse);
        List<LedgerEntry> found = ledger.all().stream()
                .map(entry -> faults.apply(
                        PaymentFaultPoints.MATCH,
                        new QueryMatch(entry, sn, date.orElse(entry.at().toLocalDate()))))
                .filter(QueryMatch::isMatch)
                .map(QueryMatch::entry)
                .toList();
        return answer(faults.apply(PaymentFaultPoints.PAGE, QueryPage.of(found, number, size)), Optional.of(query));
    }

    /** A profile may do without page numbers; then there is one page. */
    private static int count(DecodedMessage query, MessageField field) {
        return query.value(field).map(Integer::parseInt).orElse(1);
    }

    @Override
    public PaymentHttpAnswer refuse(ResponseCode reply) {
        return answer(QueryPage.refused(reply), Optional.empty());
    }

    private PaymentHttpAnswer answer(QueryPage page, Optional<DecodedMessage> query) {
        ResponseCode reply = page.reply();
        List<OutgoingMessage> records = page.shown().stream()
                .map(entry -> faults.apply(PaymentFaultPoints.RECORD, entry.record()))
                .toList();
        Map<MessageField, String> values = new EnumMap<>(MessageField.class);
        values.put(MessageField.RESPONSE_CODE, reply.code());
        values.put(MessageField.TOTAL, Long.toString(page.total()));
        OutgoingMessage draft =
                OutgoingMessage.of(MessageType.QUERY_ANSWER, values).withRecords(records);
        OutgoingMessage answer = query.map(draft::answering).orElse(draft);
        return EncodedAnswers.of(reply, codec, faults.apply(PaymentFaultPoints.QUERY_ANSWER, answer));
    }
}

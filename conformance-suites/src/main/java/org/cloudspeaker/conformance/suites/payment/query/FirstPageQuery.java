package org.cloudspeaker.conformance.suites.payment.query;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.opentest4j.TestAbortedException;

/** Queries for the first page of a sale's day, with pageNo and pageSize as they may be written. */
final class FirstPageQuery {
    private final PaymentClient device;
    private final Sale sale;
    private final List<WireType> known;
    private final boolean sized;

    private FirstPageQuery(PaymentClient device, Sale sale, List<WireType> known, boolean sized) {
        this.device = device;
        this.sale = sale;
        this.known = known;
        this.sized = sized;
    }

    static FirstPageQuery of(PaymentClient device, Sale sale, FormatProfile profile) {
        List<WireType> known = profile.find(MessageType.QUERY, MessageField.PAGE_NO)
                .map(FieldRule::types)
                .orElse(List.of());
        boolean sized = profile.find(MessageType.QUERY, MessageField.PAGE_SIZE).isPresent();
        return new FirstPageQuery(device, sale, known, sized);
    }

    /**
     * The answer to a query with both as this type.
     *
     * @throws TestAbortedException if the profile does not write them so
     */
    QueryReply askAs(WireType type) {
        if (!known.contains(type)) {
            throw new TestAbortedException("the format profile does not write page numbers as " + type.described());
        }
        return asked(type);
    }

    /** The answer to a query with both as the other type, or as the only one that the profile knows. */
    QueryReply askAsOtherThan(WireType type) {
        return asked(known.stream().filter(other -> other != type).findFirst().orElse(type));
    }

    /**
     * The answer to a query with both as the server takes them, or the last answer where it refuses them all.
     *
     * @throws InconclusiveException if there is no answer to look at
     */
    QueryReply askAsAccepted() {
        QueryReply reply = device.ask(query());
        for (WireType type : known.subList(Math.min(1, known.size()), known.size())) {
            reply = reply.http().isSuccessful() && reply.answer().succeeded() ? reply : asked(type);
        }
        if (!reply.http().isSuccessful() && !reply.answer().message().isAnswer()) {
            throw new InconclusiveException("no query was answered, the last one with HTTP "
                    + reply.http().status() + ": see QRY-12 and QRY-13");
        }
        return reply;
    }

    /**
     * The answer to a query for more than one record a page.
     *
     * @throws TestAbortedException if the profile has no page size
     */
    QueryReply askForSize(int size) {
        if (!sized) {
            throw new TestAbortedException("the format profile has no page size in a query");
        }
        TransactionQuery query = new TransactionQuery(device.sn(), query().date(), 1, size);
        return device.ask(query.toMessage(), query + " of " + size, Optional.of(device.key()));
    }

    private TransactionQuery query() {
        return TransactionQuery.page(device.sn(), sale.at().toLocalDate(), 1);
    }

    private QueryReply asked(WireType type) {
        var query = query();
        OutgoingMessage draft =
                query.toMessage().withRaw(MessageField.PAGE_NO, type, "1").withRaw(MessageField.PAGE_SIZE, type, "1");
        return device.ask(draft, query + ", its page number as " + type.described(), Optional.of(device.key()));
    }
}

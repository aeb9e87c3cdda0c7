package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;
import org.opentest4j.TestAbortedException;

/** Queries for the first page of a sale's day, with pageNo and pageSize as they may be written. */
final class PageNumbers {
    private final MockDevice device;
    private final Sale sale;
    private final List<WireType> known;
    private final boolean sized;

    private PageNumbers(MockDevice device, Sale sale, List<WireType> known, boolean sized) {
        this.device = device;
        this.sale = sale;
        this.known = known;
        this.sized = sized;
    }

    static PageNumbers of(MockDevice device, Sale sale, FormatProfile profile) {
        List<WireType> known = profile.find(MessageType.QUERY, Field.PAGE_NO)
                .map(FieldRule::types)
                .orElse(List.of());
        boolean sized = profile.find(MessageType.QUERY, Field.PAGE_SIZE).isPresent();
        return new PageNumbers(device, sale, known, sized);
    }

    /**
     * The answer to a query with both as this type.
     *
     * @throws TestAbortedException if the profile does not write them so
     */
    QueryReply as(WireType type) {
        if (!known.contains(type)) {
            throw new TestAbortedException("the format profile does not write page numbers as " + type.described());
        }
        return asked(type);
    }

    /** The answer to a query with both as the other type, or as the only one that the profile knows. */
    QueryReply otherThan(WireType type) {
        return asked(known.stream().filter(other -> other != type).findFirst().orElse(type));
    }

    /**
     * The answer to a query with both as the server takes them, or the last answer where it refuses them all.
     *
     * @throws InconclusiveException if there is no answer to look at
     */
    QueryReply asTheServerTakesThem() {
        QueryReply reply = device.ask(query());
        for (WireType type : known.subList(Math.min(1, known.size()), known.size())) {
            reply = reply.http().successful() && reply.answer().succeeded() ? reply : asked(type);
        }
        if (!reply.http().successful() && !reply.answer().reading().recognised()) {
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
    QueryReply ofSize(int size) {
        if (!sized) {
            throw new TestAbortedException("the format profile has no page size in a query");
        }
        TransactionQuery query = new TransactionQuery(device.sn(), query().date(), 1, size);
        return device.ask(query.draft(), query + " of " + size, Optional.of(device.key()));
    }

    private TransactionQuery query() {
        return TransactionQuery.page(device.sn(), sale.at().toLocalDate(), 1);
    }

    private QueryReply asked(WireType type) {
        var query = query();
        Draft draft = query.draft().raw(Field.PAGE_NO, type, "1").raw(Field.PAGE_SIZE, type, "1");
        return device.ask(draft, query + ", its page number as " + type.described(), Optional.of(device.key()));
    }
}

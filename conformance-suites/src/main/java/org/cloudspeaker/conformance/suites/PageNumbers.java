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
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;
import org.opentest4j.TestAbortedException;

/** Queries for the first page of a sale's day, with pageNo and pageSize as strings or as numbers. */
final class PageNumbers {
    private final MockDevice device;
    private final Sale sale;
    private final List<WireType> known;

    private PageNumbers(MockDevice device, Sale sale, List<WireType> known) {
        this.device = device;
        this.sale = sale;
        this.known = known;
    }

    static PageNumbers of(MockDevice device, Sale sale, FormatProfile profile) {
        List<WireType> known = profile.find(MessageType.QUERY, Field.PAGE_NO)
                .map(FieldRule::types)
                .orElse(List.of());
        return new PageNumbers(device, sale, known);
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

    private QueryReply asked(WireType type) {
        var query = TransactionQuery.page(device.sn(), sale.at().toLocalDate(), 1);
        Draft draft = query.draft().raw(Field.PAGE_NO, type, "1").raw(Field.PAGE_SIZE, type, "1");
        return device.ask(draft, query + ", its page number as " + type.described(), Optional.of(device.key()));
    }
}

package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/**
 * A normal sale and its record, which nothing that comes after it may change.
 *
 * @param sale the sale
 * @param books where its record stands
 * @param before the record as it was
 */
record Witness(Sale sale, Bookkeeping books, TransactionRecord before) {
    static Witness of(MockDevice device) {
        Sale sale = device.newSale();
        assertThat(device.sell(sale)).isApproved();
        Bookkeeping books = Bookkeeping.of(device, sale);
        RecordedSale found = books.find(sale);
        assertThat(found).isThere();
        return new Witness(sale, books, found.first());
    }

    /** Every page of its day can be read, and its record is there once, as it was. */
    void isUnchanged() {
        List<QueryReply> pages = books.all();
        pages.forEach(page -> assertThat(page).isStrict().succeeded());
        assertThat(books.findAll(sale, pages)).isThereOnce().isStill(before);
    }

    /** For messages. */
    @Override
    public String toString() {
        return "an earlier " + sale;
    }
}

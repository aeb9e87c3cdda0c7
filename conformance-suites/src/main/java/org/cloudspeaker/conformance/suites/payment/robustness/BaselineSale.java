package org.cloudspeaker.conformance.suites.payment.robustness;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionRecord;
import org.cloudspeaker.conformance.suites.payment.RecordedSale;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/**
 * A normal sale and its record, which nothing that comes after it may change.
 *
 * @param sale the sale
 * @param history where its record stands
 * @param before the record as it was
 */
record BaselineSale(Sale sale, TransactionHistory history, TransactionRecord before) {
    static BaselineSale of(PaymentClient device) {
        Sale sale = device.newSale();
        device.prepareSale(sale);
        TransactionHistory history = TransactionHistory.of(device, sale);
        RecordedSale found = history.find(sale);
        assertThat(found).isThere();
        return new BaselineSale(sale, history, found.first());
    }

    /** Every page of its day can be read, and its record is there once, as it was. */
    void requireUnchanged() {
        List<QueryReply> pages = history.readAll();
        pages.forEach(page -> assertThat(page).isStrict().succeeded());
        assertThat(history.findAll(sale, pages)).isThereOnce().isStill(before);
    }

    /** For messages. */
    @Override
    public String toString() {
        return "an earlier " + sale;
    }
}

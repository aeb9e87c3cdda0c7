package org.cloudspeaker.conformance.suites.payment.query;

import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.suites.payment.RecordedSale;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** Days before a sale on which it must not be shown: the nearer one first. */
enum EarlierDay {
    /** A wrong bound takes it in. It must be answered, or nothing is proven. */
    THE_DAY_BEFORE("the day before", 1) {
        @Override
        RecordedSale query(TransactionHistory history, Sale sale) {
            return history.findAtTheEnds(sale);
        }
    },
    /** Far away; a server that keeps no sales so long may refuse it, and then shows nothing. */
    LONG_BEFORE("37 days before", 37) {
        @Override
        RecordedSale query(TransactionHistory history, Sale sale) {
            return history.shownAtTheEnds(sale);
        }
    };

    private final String title;
    private final int days;

    EarlierDay(String title, int days) {
        this.title = title;
        this.days = days;
    }

    RecordedSale query(PaymentClient device, Sale sale) {
        return query(
                TransactionHistory.of(
                        device, device.sn(), sale.at().toLocalDate().minusDays(days)),
                sale);
    }

    abstract RecordedSale query(TransactionHistory history, Sale sale);

    @Override
    public String toString() {
        return title;
    }
}

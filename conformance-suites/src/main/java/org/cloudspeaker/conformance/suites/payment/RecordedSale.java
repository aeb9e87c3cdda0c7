package org.cloudspeaker.conformance.suites.payment;

import java.time.LocalDate;
import java.util.List;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionRecord;

/**
 * What the transaction query shows of a sale.
 *
 * @param sale the sale
 * @param deviceSn whose sales were asked for
 * @param date of which day
 * @param records the records with its batch and trace number
 * @param seen what else the query showed, for messages
 */
public record RecordedSale(Sale sale, String deviceSn, LocalDate date, List<TransactionRecord> records, String seen) {
    /** Copies the list. */
    public RecordedSale {
        records = List.copyOf(records);
    }

    RecordedSale showing(List<TransactionRecord> others) {
        return new RecordedSale(sale, deviceSn, date, others, seen);
    }

    /** The first of its records. */
    public TransactionRecord first() {
        return records.get(0);
    }
}

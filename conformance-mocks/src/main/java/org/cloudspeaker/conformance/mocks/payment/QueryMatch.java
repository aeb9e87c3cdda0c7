package org.cloudspeaker.conformance.mocks.payment;

import java.time.LocalDate;

/**
 * A booking held against a query.
 *
 * @param entry the booking
 * @param deviceSn whose sales are asked for
 * @param date of which day
 */
public record QueryMatch(LedgerEntry entry, String deviceSn, LocalDate date) {
    /** Whether the query finds it: approved, of that device, on that day. */
    public boolean isMatch() {
        return entry.approved() && saleDeviceSn().equals(deviceSn) && saleDate().equals(date);
    }

    /** The serial number of the device that sold. */
    public String saleDeviceSn() {
        return entry.key().deviceSn();
    }

    /** The day of the sale, by the device's clock. */
    public LocalDate saleDate() {
        return entry.at().toLocalDate();
    }

    public QueryMatch ofDevice(String otherSn) {
        return new QueryMatch(entry, otherSn, date);
    }

    public QueryMatch on(LocalDate otherDate) {
        return new QueryMatch(entry, deviceSn, otherDate);
    }

    public QueryMatch showing(LedgerEntry other) {
        return new QueryMatch(other, deviceSn, date);
    }
}

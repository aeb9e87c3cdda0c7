package org.cloudspeaker.conformance.wire.payment;

import java.time.LocalDate;

/**
 * A booking held against a query.
 *
 * @param entry the booking
 * @param deviceSn whose sales are asked for
 * @param date of which day
 */
record Match(Booking entry, String deviceSn, LocalDate date) {
    /** Whether the query finds it: approved, of that device, on that day. */
    boolean holds() {
        return entry.approved() && sold().equals(deviceSn) && day().equals(date);
    }

    /** The serial number of the device that sold. */
    String sold() {
        return entry.key().deviceSn();
    }

    /** The day of the sale, by the device's clock. */
    LocalDate day() {
        return entry.at().toLocalDate();
    }

    Match ofDevice(String otherSn) {
        return new Match(entry, otherSn, date);
    }

    Match on(LocalDate otherDate) {
        return new Match(entry, deviceSn, otherDate);
    }

    Match showing(Booking other) {
        return new Match(other, deviceSn, date);
    }
}

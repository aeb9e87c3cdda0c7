package org.cloudspeaker.conformance.suites;

import java.time.LocalDate;
import java.util.List;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.suites.device.DeviceQuery;
import org.cloudspeaker.conformance.wire.payment.Received;

/**
 * The queries by which a device paged through its day.
 *
 * @param queries as they came
 * @param sn the device's serial number
 * @param today by the clock of the bench
 */
record PagedDay(List<Reading> queries, String sn, LocalDate today) {
    private static final String ASKED = "the device is made to show its day";

    static PagedDay of(DeviceUnderTest device) {
        List<Reading> queries = device.queries().stream().map(Received::reading).toList();
        return new PagedDay(queries, device.sn(), device.today());
    }

    /** There is a query. */
    void wasAskedFor() {
        Wrong.unless(!queries.isEmpty(), ASKED, "a query at pgw_api_details", "none came");
    }

    /** Every field is there in its form. */
    void isInItsForms() {
        Wrong.ofAny(queries.stream().map(DeviceQuery::new).toList(), DeviceQuery::form);
    }

    /** They ask for the sales of this device on this day; a clock in another time zone may show a day beside it. */
    void isOfTheDeviceAndToday() {
        for (Reading query : queries) {
            String sent = new DeviceQuery(query).sent();
            String asked = query.value(Field.DEVICE_SN).orElse("");
            Wrong.unless(asked.equals(sn), sent, "device " + sn, "device " + asked);
            LocalDate date = query.value(Field.DATE).map(LocalDate::parse).orElse(LocalDate.MIN);
            boolean near = !date.isBefore(today.minusDays(1)) && !date.isAfter(today.plusDays(1));
            Wrong.unless(near, sent, "today, " + today, date.toString());
        }
    }

    /** The pages are asked for from the first on. */
    void beginsWithPageOne() {
        String first = queries.get(0).value(Field.PAGE_NO).orElse("1");
        Wrong.unless(first.equals("1"), ASKED, "page 1 first", "page " + first);
    }
}

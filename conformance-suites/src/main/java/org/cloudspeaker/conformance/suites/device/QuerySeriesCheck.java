package org.cloudspeaker.conformance.suites.device;

import java.time.LocalDate;
import java.util.List;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.device.message.DeviceQueryCheck;

/**
 * The queries by which a device paged through its day.
 *
 * @param queries as they came
 * @param sn the device's serial number
 * @param today by the clock of the bench
 */
record QuerySeriesCheck(List<DecodedMessage> queries, String sn, LocalDate today) {
    private static final String ASKED = "the device is made to show its day";

    static QuerySeriesCheck of(CertifiedDevice device) {
        List<DecodedMessage> queries =
                device.queries().stream().map(ReceivedRequest::message).toList();
        return new QuerySeriesCheck(queries, device.sn(), device.today());
    }

    void requireQuery() {
        Discrepancies.require(!queries.isEmpty(), ASKED, "a query at pgw_api_details", "none came");
    }

    void requireForms() {
        Discrepancies.throwFirst(queries.stream().map(DeviceQueryCheck::new).toList(), DeviceQueryCheck::form);
    }

    /** They ask for the sales of this device on this day; a clock in another time zone may show a day beside it. */
    void requireDeviceAndToday() {
        for (DecodedMessage query : queries) {
            String sent = new DeviceQueryCheck(query).sent();
            String asked = query.value(MessageField.DEVICE_SN).orElse("");
            Discrepancies.require(asked.equals(sn), sent, "device " + sn, "device " + asked);
            LocalDate date =
                    query.value(MessageField.DATE).map(LocalDate::parse).orElse(LocalDate.MIN);
            boolean near = !date.isBefore(today.minusDays(1)) && !date.isAfter(today.plusDays(1));
            Discrepancies.require(near, sent, "today, " + today, date.toString());
        }
    }

    void requireFirstPageFirst() {
        String first = queries.get(0).value(MessageField.PAGE_NO).orElse("1");
        Discrepancies.require(first.equals("1"), ASKED, "page 1 first", "page " + first);
    }
}

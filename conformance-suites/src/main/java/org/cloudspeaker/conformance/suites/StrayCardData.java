package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.suites.device.DeviceQuery;
import org.cloudspeaker.conformance.suites.device.DeviceSale;
import org.cloudspeaker.conformance.wire.InconclusiveException;

/**
 * Card numbers and tracks in fields that are not for them.
 *
 * @param sales every sale of the run so far
 * @param device whose serial number is none
 */
record StrayCardData(List<DeviceSale> sales, DeviceUnderTest device) {
    /** Of what a device has sent in this run. */
    static StrayCardData of(DeviceUnderTest device) {
        return new StrayCardData(
                device.sales().stream()
                        .map(sale -> new DeviceSale(device.profile(), sale.reading()))
                        .toList(),
                device);
    }

    /** There are none. */
    void isNowhere() {
        Set<String> sns = Set.of(device.sn());
        Wrong.ofAny(sales, sale -> sale.stray(sns));
        Wrong.ofAny(queries(), query -> query.stray(device.profile(), sns));
    }

    /** Those that can be had: without a query, the sales alone decide. */
    private List<DeviceQuery> queries() {
        try {
            return device.queries().stream()
                    .map(query -> new DeviceQuery(query.reading()))
                    .toList();
        } catch (InconclusiveException e) {
            device.evidence().note("no query was looked at: " + e.getMessage());
            return List.of();
        }
    }
}

package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.device.message.DeviceQueryCheck;
import org.cloudspeaker.conformance.suites.device.message.DeviceSaleCheck;

/**
 * Card numbers and tracks in fields that are not for them.
 *
 * @param sales every sale of the run so far
 * @param device whose serial number is not card data
 */
record StrayCardDataCheck(List<DeviceSaleCheck> sales, CertifiedDevice device) {
    static StrayCardDataCheck of(CertifiedDevice device) {
        return new StrayCardDataCheck(
                device.sales().stream()
                        .map(sale -> new DeviceSaleCheck(device.profile(), sale.message()))
                        .toList(),
                device);
    }

    void requireNone() {
        Set<String> sns = Set.of(device.sn());
        Discrepancies.throwFirst(sales, sale -> sale.stray(sns));
        Discrepancies.throwFirst(queries(), query -> query.stray(device.profile(), sns));
    }

    /** Those that can be had: without a query, the sales alone decide. */
    private List<DeviceQueryCheck> queries() {
        try {
            return device.queries().stream()
                    .map(query -> new DeviceQueryCheck(query.message()))
                    .toList();
        } catch (InconclusiveException e) {
            device.evidence().note("no query was looked at: " + e.getMessage());
            return List.of();
        }
    }
}

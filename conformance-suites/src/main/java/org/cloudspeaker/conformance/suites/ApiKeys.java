package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.suites.device.DeviceKey;
import org.cloudspeaker.conformance.suites.device.DeviceQuery;
import org.cloudspeaker.conformance.suites.device.DeviceSale;
import org.cloudspeaker.conformance.wire.payment.KeyShown;

/**
 * The API key in one request of a device.
 *
 * @param sent the request, for messages
 * @param key what it shows of the key
 */
record ApiKeys(String sent, KeyShown key) {
    /** In every sale and query of the run so far. */
    static List<ApiKeys> of(DeviceUnderTest device) {
        Stream<ApiKeys> sales = device.sales().stream()
                .map(sale -> new ApiKeys(new DeviceSale(device.profile(), sale.reading()).sent(), sale.key()));
        Stream<ApiKeys> queries = device.queries().stream()
                .map(query -> new ApiKeys(new DeviceQuery(query.reading()).sent(), query.key()));
        return Stream.concat(sales, queries).toList();
    }

    /** What is wrong with it. */
    Optional<Discrepancy> problem() {
        return DeviceKey.problem(sent, key);
    }
}

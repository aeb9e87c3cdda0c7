package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;
import org.cloudspeaker.conformance.mocks.payment.PresentedApiKey;
import org.cloudspeaker.conformance.suites.device.message.DeviceApiKeyCheck;
import org.cloudspeaker.conformance.suites.device.message.DeviceQueryCheck;
import org.cloudspeaker.conformance.suites.device.message.DeviceSaleCheck;

/**
 * The API key in one request of a device.
 *
 * @param sent the request, for messages
 * @param key what it shows of the key
 */
record RequestApiKey(String sent, PresentedApiKey key) {
    /** In every sale and query of the run so far. */
    static List<RequestApiKey> of(CertifiedDevice device) {
        Stream<RequestApiKey> sales = device.sales().stream()
                .map(sale ->
                        new RequestApiKey(new DeviceSaleCheck(device.profile(), sale.message()).sent(), sale.key()));
        Stream<RequestApiKey> queries = device.queries().stream()
                .map(query -> new RequestApiKey(new DeviceQueryCheck(query.message()).sent(), query.key()));
        return Stream.concat(sales, queries).toList();
    }

    /** What is wrong with it. */
    Optional<Discrepancy> problem() {
        return DeviceApiKeyCheck.problem(sent, key);
    }
}

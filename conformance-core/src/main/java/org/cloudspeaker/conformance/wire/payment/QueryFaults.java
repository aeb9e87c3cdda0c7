package org.cloudspeaker.conformance.wire.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.wire.PaymentFault;

/** The faults of the transaction query. */
final class QueryFaults {
    private final FormatProfile profile;

    QueryFaults(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, Change<?>> changes() {
        Map<PaymentFault, Change<?>> all = new LinkedHashMap<>();
        all.putAll(new FindingFaults(profile).changes());
        all.putAll(new PagingFaults().changes());
        all.putAll(new RecordFaults(profile).changes());
        return all;
    }
}

package org.cloudspeaker.conformance.mocks.payment.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;

/** The faults of the transaction query. */
final class QueryFaultEffects {
    private final FormatProfile profile;

    QueryFaultEffects(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, FaultEffect<?>> changes() {
        Map<PaymentFault, FaultEffect<?>> all = new LinkedHashMap<>();
        all.putAll(new QuerySearchFaultEffects(profile).changes());
        all.putAll(new QueryPagingFaultEffects().changes());
        all.putAll(new QueryRecordFaultEffects(profile).changes());
        return all;
    }
}

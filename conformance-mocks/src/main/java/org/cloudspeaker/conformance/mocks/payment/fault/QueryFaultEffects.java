package org.cloudspeaker.conformance.mocks.payment.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;

/** The faults of the transaction query. */
final class QueryFaultEffects {
    private final FormatProfile profile;

    QueryFaultEffects(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        Map<PaymentFault, FaultEffect<?>> all = new LinkedHashMap<>();
        all.putAll(new QuerySearchFaultEffects(profile).byFault());
        all.putAll(new QueryPagingFaultEffects().byFault());
        all.putAll(new QueryRecordFaultEffects(profile).byFault());
        return all;
    }
}

package org.cloudspeaker.conformance.mocks.payment.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;

/** The faults of one server, at the points where they change what passes. */
public final class ActiveFaults {
    private final List<FaultEffect<?>> changes;

    private ActiveFaults(List<FaultEffect<?>> changes) {
        this.changes = List.copyOf(changes);
    }

    /** Those that the settings ask for; faults of the handshake are not among them. */
    public static ActiveFaults of(PaymentServerConfig settings) {
        List<FaultEffect<?>> chosen = new ArrayList<>();
        effectsByFault(settings).forEach((fault, change) -> {
            if (settings.faults().contains(fault)) {
                chosen.add(change);
            }
        });
        return new ActiveFaults(chosen);
    }

    /** What every fault does, apart from those of the handshake. */
    public static Map<PaymentFault, FaultEffect<?>> effectsByFault(PaymentServerConfig settings) {
        Map<PaymentFault, FaultEffect<?>> known = new LinkedHashMap<>();
        known.putAll(new SaleAnswerFaultEffects(settings.profile()).changes());
        known.putAll(new SaleRequestFaultEffects(settings.profile(), settings.clock()).changes());
        known.putAll(new AmountFaultEffects().changes());
        known.putAll(new RetryFaultEffects().changes());
        known.putAll(new QueryFaultEffects(settings.profile()).changes());
        known.putAll(new KeyCheckFaultEffects(settings.key()).changes());
        known.putAll(new LoadFaultEffects(settings.profile()).changes());
        known.putAll(new CardLeakFaultEffects().changes());
        known.putAll(new LoopFaultEffects().changes());
        return known;
    }

    /** What passes a point, after the faults. */
    public <T> T apply(FaultPoint<T> point, T value) {
        T passing = value;
        for (FaultEffect<?> change : changes) {
            passing = change.apply(point, passing);
        }
        return passing;
    }
}

package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;

/** What each fault of the broker does. */
public final class BrokerFaultEffects {
    private BrokerFaultEffects() {}

    /**
     * These faults in one broker.
     *
     * @param loop on which what is late is delivered
     */
    public static ActiveFaults active(Set<BrokerFault> faults, ScheduledExecutorService loop) {
        return ActiveFaults.of(faults, byFault(loop));
    }

    /** The effect of every fault. */
    static Map<BrokerFault, FaultEffect<?>> byFault(ScheduledExecutorService loop) {
        Map<BrokerFault, FaultEffect<?>> known = new LinkedHashMap<>();
        known.putAll(new TransportFaultEffects().byFault());
        known.putAll(new ConnectFaultEffects().byFault());
        known.putAll(new LoginFaultEffects().byFault());
        known.putAll(new SessionFaultEffects().byFault());
        known.putAll(new AclFaultEffects().byFault());
        known.putAll(new RoutingFaultEffects().byFault());
        known.putAll(new PayloadFaultEffects().byFault());
        known.putAll(new DeliveryFaultEffects(loop).byFault());
        known.putAll(new CapacityFaultEffects().byFault());
        return known;
    }
}

package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.PingReaction;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.RedeliveryPolicy;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.SessionEnd;
import org.cloudspeaker.conformance.mocks.fault.BrokerConnectionFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;

/** The faults in keeping connections and sessions, and what waits in a session. */
final class SessionFaultEffects {
    /** The limit is one and a half keep-alives (MQTT 3.1.1, 3.1.2-24), and a third of it half a one. */
    private static final int THIRD = 3;

    private static final int FEW = 3;

    Map<BrokerFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                Map.entry(BrokerConnectionFault.KEEPS_BOTH_CONNECTIONS, at(BrokerFaultPoints.TAKEOVER, ends -> false)),
                Map.entry(BrokerConnectionFault.KEEPS_SILENT_DEVICES, at(BrokerFaultPoints.IDLE_LIMIT, millis -> 0L)),
                Map.entry(
                        BrokerConnectionFault.HAS_NO_PATIENCE,
                        at(BrokerFaultPoints.IDLE_LIMIT, millis -> millis / THIRD)),
                Map.entry(
                        BrokerConnectionFault.ANSWERS_NO_PING,
                        at(BrokerFaultPoints.PING, answer -> PingReaction.SILENCE)),
                Map.entry(
                        BrokerConnectionFault.HANGS_UP_ON_PING,
                        at(BrokerFaultPoints.PING, answer -> PingReaction.DISCONNECT)),
                Map.entry(
                        BrokerConnectionFault.FORGETS_SESSION,
                        at(BrokerFaultPoints.SESSION_END, end -> new SessionEnd(end.orderly(), false))),
                Map.entry(
                        BrokerConnectionFault.FORGETS_LOST_SESSION,
                        at(
                                BrokerFaultPoints.SESSION_END,
                                end -> new SessionEnd(end.orderly(), end.kept() && end.orderly()))),
                Map.entry(BrokerDeliveryFault.QUEUES_NOTHING, at(BrokerFaultPoints.OFFLINE_QUEUE, most -> 0)),
                Map.entry(BrokerDeliveryFault.QUEUES_ONE, at(BrokerFaultPoints.OFFLINE_QUEUE, most -> 1)),
                Map.entry(BrokerDeliveryFault.DROPS_ABOVE_3_IN_FLIGHT, at(BrokerFaultPoints.IN_FLIGHT, most -> FEW)),
                Map.entry(
                        BrokerDeliveryFault.FORGETS_UNACKNOWLEDGED,
                        at(BrokerFaultPoints.REDELIVERY, policy -> RedeliveryPolicy.NEVER)),
                Map.entry(
                        BrokerDeliveryFault.SENDS_AGAIN_AFTER_SUBSCRIBE,
                        at(BrokerFaultPoints.REDELIVERY, policy -> RedeliveryPolicy.AFTER_SUBSCRIBE)));
    }
}

package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.DeliveryQos;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.IncomingMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.RoutedMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.TopicMatch;
import org.cloudspeaker.conformance.mocks.fault.BrokerConnectionFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerServiceFault;

/** The faults in granting subscriptions, and in which messages they get, kept or new. */
final class RoutingFaultEffects {
    /** The return code of a refused subscription (MQTT 3.1.1, 3.9.3). */
    private static final int REFUSED = 0x80;

    Map<BrokerFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                Map.entry(
                        BrokerConnectionFault.REFUSES_SUBSCRIPTIONS,
                        at(BrokerFaultPoints.GRANTED_QOS, granted -> REFUSED)),
                Map.entry(
                        BrokerConnectionFault.GRANTS_QOS_0,
                        at(BrokerFaultPoints.GRANTED_QOS, granted -> granted == REFUSED ? REFUSED : 0)),
                matching(
                        BrokerDeliveryFault.MATCHES_PREFIX,
                        match -> match.matchingIf(match.filter().isSiblingOf(match.topic()))),
                matching(
                        BrokerDeliveryFault.MATCHES_BEGINNINGS,
                        match -> match.matchingIf(
                                match.topic().startsWith(match.filter().toString()))),
                Map.entry(
                        BrokerDeliveryFault.DOWNGRADES_AFTER_RECONNECT,
                        at(BrokerFaultPoints.DELIVERY_QOS, RoutingFaultEffects::downgraded)),
                Map.entry(BrokerDeliveryFault.RETAINS_ALL, at(BrokerFaultPoints.ROUTED, RoutingFaultEffects::retained)),
                Map.entry(BrokerDeliveryFault.KEEPS_THE_UNCLAIMED, at(BrokerFaultPoints.UNROUTED, kept -> true)),
                Map.entry(
                        BrokerServiceFault.SWALLOWS_STATUS,
                        at(
                                BrokerFaultPoints.INCOMING,
                                in -> new IncomingMessage(
                                        in.message(), in.ofDevice(), in.passedOn() && !in.ofDevice()))));
    }

    private static Map.Entry<BrokerFault, FaultEffect<?>> matching(
            BrokerFault fault, UnaryOperator<TopicMatch> change) {
        return Map.entry(fault, at(BrokerFaultPoints.MATCH, change));
    }

    private static DeliveryQos downgraded(DeliveryQos delivery) {
        return delivery.cameBack() ? new DeliveryQos(0, true) : delivery;
    }

    private static RoutedMessage retained(RoutedMessage routed) {
        return new RoutedMessage(routed.message().with(routed.message().qos(), true), routed.clients());
    }
}

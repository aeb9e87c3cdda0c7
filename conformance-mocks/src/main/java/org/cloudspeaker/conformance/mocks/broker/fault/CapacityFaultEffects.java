package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.ConnectedClients;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.RoutedMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.ServedSession;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerServiceFault;

/** The faults of a broker that many devices are too many for. Of the event loop alone. */
final class CapacityFaultEffects {
    private static final int ROOM = 64;
    /** Devices of which one is mixed up with the next, where there are as many. */
    private static final int CONFUSING = 20;

    /** The topic of that device, and of the next; once they are known they stay, whoever else comes and goes. */
    private Optional<MixedUpTopics> mixedUp = Optional.empty();

    /**
     * The topics of two neighbours.
     *
     * @param own of the device whose messages go astray
     * @param neighbour where they go
     */
    private record MixedUpTopics(String own, String neighbour) {}

    Map<BrokerFault, FaultEffect<?>> byFault() {
        return Map.of(
                BrokerServiceFault.CONNECTS_64,
                at(
                        BrokerFaultPoints.CONNECT,
                        connect -> connect.refusedIf(
                                connect.peers().count() >= ROOM,
                                MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE)),
                BrokerServiceFault.SERVES_64,
                at(
                        BrokerFaultPoints.SERVED,
                        session -> new ServedSession(session.place(), session.served() && session.place() < ROOM)),
                BrokerServiceFault.MIXES_UP_NEIGHBOURS,
                at(BrokerFaultPoints.ROUTED, this::mixUp));
    }

    private RoutedMessage mixUp(RoutedMessage routed) {
        mixedUp = mixedUp.or(() -> neighbours(routed.clients()));
        return mixedUp.filter(topics -> topics.own().equals(routed.message().topic()))
                .map(topics -> new RoutedMessage(routed.message().withTopic(topics.neighbour()), routed.clients()))
                .orElse(routed);
    }

    private static Optional<MixedUpTopics> neighbours(ConnectedClients clients) {
        return clients.topicAt(CONFUSING - 1)
                .flatMap(own -> clients.topicAt(CONFUSING).map(neighbour -> new MixedUpTopics(own, neighbour)));
    }
}

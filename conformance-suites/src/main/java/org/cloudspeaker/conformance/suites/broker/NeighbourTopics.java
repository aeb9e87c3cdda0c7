package org.cloudspeaker.conformance.suites.broker;

import java.util.Locale;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.engine.role.BrokerClients;

/** Topics that are nearly a device's own: what is published there is for nobody. */
final class NeighbourTopics {
    private NeighbourTopics() {}

    static Stream<String> of(BrokerClients broker) {
        String sn = broker.sn();
        String own = broker.topicOf(sn);
        return Stream.of(
                        broker.topicOf(sn + "0"),
                        broker.topicOf(sn.substring(0, sn.length() - 1)),
                        broker.topicOf(sn.toLowerCase(Locale.ROOT)),
                        own + "/0")
                .filter(topic -> !topic.equals(own));
    }
}

package org.cloudspeaker.conformance.mocks.broker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;

/** The last retained message of each topic (MQTT 3.1.1, 3.3.1.3). Bounded; of the event loop alone. */
final class RetainedMessages {
    private static final int MOST = 10_000;

    private final Map<String, BrokerMessage> byTopic = new LinkedHashMap<>();

    /** Keeps a message in place of the topic's former one; one without payload only takes the former one away. */
    void keep(BrokerMessage message) {
        byTopic.remove(message.topic());
        if (message.payload().size() > 0 && byTopic.size() < MOST) {
            byTopic.put(message.topic(), message.with(message.qos(), true));
        }
    }

    List<BrokerMessage> of(Predicate<String> topics) {
        return byTopic.values().stream()
                .filter(message -> topics.test(message.topic()))
                .toList();
    }
}

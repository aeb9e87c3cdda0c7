package org.cloudspeaker.conformance.mocks.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;

/** Messages that nobody had subscribed to, for a broker that does not let them go. Bounded; of the event loop alone. */
final class UnroutedMessages {
    private static final int MOST = 1_000;

    private final List<BrokerMessage> messages = new ArrayList<>();

    void keep(BrokerMessage message) {
        if (messages.size() < MOST) {
            messages.add(message);
        }
    }

    /** Those to these topics, which are not kept any more. */
    List<BrokerMessage> take(Predicate<String> topics) {
        List<BrokerMessage> taken = messages.stream()
                .filter(message -> topics.test(message.topic()))
                .toList();
        messages.removeAll(taken);
        return taken;
    }
}

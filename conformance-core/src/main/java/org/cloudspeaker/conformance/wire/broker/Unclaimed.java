package org.cloudspeaker.conformance.wire.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Messages that nobody had subscribed to, for a broker that does not let them go. Bounded; of the event loop alone. */
final class Unclaimed {
    private static final int MOST = 1_000;

    private final List<Message> messages = new ArrayList<>();

    void keep(Message message) {
        if (messages.size() < MOST) {
            messages.add(message);
        }
    }

    /** Those to these topics, which are not kept any more. */
    List<Message> take(Predicate<String> topics) {
        List<Message> taken = messages.stream()
                .filter(message -> topics.test(message.topic()))
                .toList();
        messages.removeAll(taken);
        return taken;
    }
}

package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.function.Consumer;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;

/** The way of messages to one session, which may lose or swap some. Of the event loop alone. */
public interface MessageFlow {
    /** Passes a message on: now, later, or never. */
    void pass(BrokerMessage message, Consumer<BrokerMessage> onward);

    /** Every message at once. */
    static MessageFlow direct() {
        return (message, onward) -> onward.accept(message);
    }

    /** This way first, then the other. */
    default MessageFlow then(MessageFlow next) {
        return (message, onward) -> pass(message, passed -> next.pass(passed, onward));
    }
}

package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.function.Consumer;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;

/** Loses every 50th message. */
final class MessageLossFlow implements MessageFlow {
    private static final int EACH = 50;

    private long count;

    @Override
    public void pass(BrokerMessage message, Consumer<BrokerMessage> onward) {
        count++;
        if (count % EACH != 0) {
            onward.accept(message);
        }
    }
}

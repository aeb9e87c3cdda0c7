package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;

/** Passes every message on, in order, but a while later. */
final class MessageDelayFlow implements MessageFlow {
    private static final long LATE_MILLIS = 120;

    private final ScheduledExecutorService loop;

    MessageDelayFlow(ScheduledExecutorService loop) {
        this.loop = loop;
    }

    @Override
    public void pass(BrokerMessage message, Consumer<BrokerMessage> onward) {
        var unused = loop.schedule(() -> onward.accept(message), LATE_MILLIS, TimeUnit.MILLISECONDS);
    }
}

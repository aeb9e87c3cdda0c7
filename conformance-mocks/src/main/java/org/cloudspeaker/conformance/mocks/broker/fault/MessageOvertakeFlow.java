package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;

/** Lets others overtake: holds one message of twenty back until five later ones have passed, or for 50 ms. */
final class MessageOvertakeFlow implements MessageFlow {
    private static final int EACH = 20;
    private static final int LATER = 5;
    private static final long PATIENCE_MILLIS = 50;

    private final ScheduledExecutorService loop;
    private Optional<BrokerMessage> held = Optional.empty();
    private int count;
    private int passed;

    MessageOvertakeFlow(ScheduledExecutorService loop) {
        this.loop = loop;
    }

    @Override
    public void pass(BrokerMessage message, Consumer<BrokerMessage> onward) {
        count++;
        if (count % EACH == 0) {
            held = Optional.of(message);
            passed = 0;
            var unused = loop.schedule(() -> release(onward), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        onward.accept(message);
        passed++;
        if (passed == LATER) {
            release(onward);
        }
    }

    private void release(Consumer<BrokerMessage> onward) {
        held.ifPresent(onward);
        held = Optional.empty();
    }
}

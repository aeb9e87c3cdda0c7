package org.cloudspeaker.conformance.mocks.broker.fault;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;

/** Swaps each two neighbours of a burst. A message that stays alone for 50 ms goes on as it is. */
final class MessageSwapFlow implements MessageFlow {
    private static final long ALONE_MILLIS = 50;

    private final ScheduledExecutorService loop;
    private Optional<BrokerMessage> held = Optional.empty();
    private long turn;

    MessageSwapFlow(ScheduledExecutorService loop) {
        this.loop = loop;
    }

    @Override
    public void pass(BrokerMessage message, Consumer<BrokerMessage> onward) {
        turn++;
        if (held.isPresent()) {
            BrokerMessage before = held.get();
            held = Optional.empty();
            onward.accept(message);
            onward.accept(before);
        } else {
            held = Optional.of(message);
            long mine = turn;
            var unused = loop.schedule(() -> release(mine, onward), ALONE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void release(long mine, Consumer<BrokerMessage> onward) {
        if (turn == mine) {
            held.ifPresent(onward);
            held = Optional.empty();
        }
    }
}

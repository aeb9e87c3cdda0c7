package org.cloudspeaker.conformance.wire.broker;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Swaps each two neighbours of a burst. A message that stays alone for 50 ms goes on as it is. */
final class SwappingFlow implements Flow {
    private static final long ALONE_MILLIS = 50;

    private final ScheduledExecutorService loop;
    private Optional<Message> held = Optional.empty();
    private long turn;

    SwappingFlow(ScheduledExecutorService loop) {
        this.loop = loop;
    }

    @Override
    public void pass(Message message, Consumer<Message> onward) {
        turn++;
        if (held.isPresent()) {
            Message before = held.get();
            held = Optional.empty();
            onward.accept(message);
            onward.accept(before);
        } else {
            held = Optional.of(message);
            long mine = turn;
            var unused = loop.schedule(() -> release(mine, onward), ALONE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void release(long mine, Consumer<Message> onward) {
        if (turn == mine) {
            held.ifPresent(onward);
            held = Optional.empty();
        }
    }
}

package org.cloudspeaker.conformance.wire.broker;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Passes every message on, in order, but a while later. */
final class LateFlow implements Flow {
    private static final long LATE_MILLIS = 120;

    private final ScheduledExecutorService loop;

    LateFlow(ScheduledExecutorService loop) {
        this.loop = loop;
    }

    @Override
    public void pass(Message message, Consumer<Message> onward) {
        var unused = loop.schedule(() -> onward.accept(message), LATE_MILLIS, TimeUnit.MILLISECONDS);
    }
}

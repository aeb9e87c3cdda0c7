package org.cloudspeaker.conformance.wire.broker;

import java.util.function.Consumer;

/** Loses every 50th message. */
final class LosingFlow implements Flow {
    private static final int EACH = 50;

    private long count;

    @Override
    public void pass(Message message, Consumer<Message> onward) {
        count++;
        if (count % EACH != 0) {
            onward.accept(message);
        }
    }
}

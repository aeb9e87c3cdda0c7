package org.cloudspeaker.conformance.wire.speaker;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells what happens to a speaker as it happens, one event after the other. */
final class Diary {
    private final Supplier<Instant> clock;
    private final Consumer<SpeakerEvent> reader;

    Diary(Supplier<Instant> clock, Consumer<SpeakerEvent> reader) {
        this.clock = clock;
        this.reader = reader;
    }

    /** Something happens now. */
    synchronized void note(Function<Instant, SpeakerEvent> event) {
        reader.accept(event.apply(clock.get()));
    }
}

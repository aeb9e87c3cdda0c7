package org.cloudspeaker.conformance.device;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells what happens to a speaker as it happens, one event after the other. */
final class DeviceEventPublisher {
    private final Supplier<Instant> clock;
    private final Consumer<DeviceEvent> reader;

    DeviceEventPublisher(Supplier<Instant> clock, Consumer<DeviceEvent> reader) {
        this.clock = clock;
        this.reader = reader;
    }

    /** Something happens now. */
    synchronized void publish(Function<Instant, DeviceEvent> event) {
        reader.accept(event.apply(clock.get()));
    }
}

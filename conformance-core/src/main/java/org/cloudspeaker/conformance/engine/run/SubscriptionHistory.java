package org.cloudspeaker.conformance.engine.run;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When a broker let each device in and granted its subscription last, by which a later refusal is understood. Thread-safe. */
public final class SubscriptionHistory {
    private final Map<String, Instant> granted = new ConcurrentHashMap<>();

    /** Notes that a device is connected and subscribed. */
    public void add(String serialNumber, Instant at) {
        granted.put(serialNumber, at);
    }

    /** When that was so last. */
    public Optional<Instant> last(String serialNumber) {
        return Optional.ofNullable(granted.get(serialNumber));
    }
}

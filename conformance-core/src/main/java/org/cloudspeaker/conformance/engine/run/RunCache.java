package org.cloudspeaker.conformance.engine.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What a run finds out or begins once and remembers, by its type. Thread-safe. */
public final class RunCache {
    private final Map<Class<?>, Object> known = new ConcurrentHashMap<>();

    RunCache() {}

    /** What is known of this type; found out now if nothing is. Who finds out may ask for other types. */
    public synchronized <T> T get(Class<T> type, Supplier<T> supplier) {
        Optional<T> before = find(type);
        if (before.isPresent()) {
            return before.get();
        }
        T found = supplier.get();
        known.put(type, found);
        return found;
    }

    /** What is known of this type, if it was asked for. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(known.get(type)).map(type::cast);
    }
}

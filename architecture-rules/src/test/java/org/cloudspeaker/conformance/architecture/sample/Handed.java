package org.cloudspeaker.conformance.architecture.sample;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Breaks the rules of names and calls; never run. */
@SuppressWarnings("all")
class Handed {
    static final HashMap<String, String> CACHE = new HashMap<>();
    static final Map<String, String> CONSTANTS = Map.of();
    static int count;

    void isThere() {
        System.out.println("TRACE".toLowerCase() + String.format("%d", count) + java.time.Instant.now());
    }

    boolean hasPlace() {
        return "TRACE".toLowerCase(Locale.ROOT).isEmpty();
    }
}

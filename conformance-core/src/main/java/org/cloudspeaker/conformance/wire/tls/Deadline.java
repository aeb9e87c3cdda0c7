package org.cloudspeaker.conformance.wire.tls;

import java.time.Duration;

/** A moment of the JVM's own steady clock, because a limit must hold even when the wall clock is set. */
record Deadline(long nanoTime) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left, at least 1 millisecond, as selectors take 0 for ever. */
    long remainingMillis() {
        return Math.max(1, (nanoTime - System.nanoTime()) / 1_000_000);
    }

    boolean passed() {
        return nanoTime - System.nanoTime() <= 0;
    }

    /** A share of what is left. */
    Deadline share(int parts) {
        return new Deadline(System.nanoTime() + Math.max(0, nanoTime - System.nanoTime()) / parts);
    }
}

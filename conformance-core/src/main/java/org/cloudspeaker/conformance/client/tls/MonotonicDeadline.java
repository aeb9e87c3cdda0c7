package org.cloudspeaker.conformance.client.tls;

import java.time.Duration;

/** A moment of the JVM's own steady clock, because a limit must hold even when the wall clock is set. */
record MonotonicDeadline(long nanoTime) {

    static MonotonicDeadline after(Duration limit) {
        return new MonotonicDeadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left, at least 1 millisecond, as selectors take 0 for ever. */
    long remainingMillis() {
        return Math.max(1, (nanoTime - System.nanoTime()) / 1_000_000);
    }

    boolean hasPassed() {
        return nanoTime - System.nanoTime() <= 0;
    }

    /** A share of what is left. */
    MonotonicDeadline share(int parts) {
        return new MonotonicDeadline(System.nanoTime() + Math.max(0, nanoTime - System.nanoTime()) / parts);
    }
}

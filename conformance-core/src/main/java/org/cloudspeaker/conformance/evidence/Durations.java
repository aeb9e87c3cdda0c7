package org.cloudspeaker.conformance.evidence;

import java.time.Duration;

/** Spans of time. */
public final class Durations {
    private static final int SECOND = 1000;

    private Durations() {}

    /** {@code 5 s}, or {@code 700 ms} where it is no whole number of seconds. */
    public static String format(Duration span) {
        long millis = span.toMillis();
        return millis % SECOND == 0 ? millis / SECOND + " s" : millis + " ms";
    }

    /** The longer of two. */
    public static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

package org.cloudspeaker.conformance.engine.junit;

/** What a test throws says everything in its message; where in the harness it was thrown is noise to its reader. */
final class StacklessFailures {
    private static final StackTraceElement[] NOWHERE = {};

    private StacklessFailures() {}

    /** The same without its stack trace. */
    static <T extends Throwable> T withoutStackTrace(T thrown) {
        thrown.setStackTrace(NOWHERE);
        return thrown;
    }
}

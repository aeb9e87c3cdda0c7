package org.cloudspeaker.conformance.cli.invocation;

import java.util.OptionalInt;

/** What a command does when its process is asked to end from outside, as by Ctrl-C. */
@FunctionalInterface
public interface ShutdownHandler {
    /**
     * Ends what is going on; bounded in time.
     *
     * @return the exit code; empty where the command itself still gives it
     */
    OptionalInt end();
}

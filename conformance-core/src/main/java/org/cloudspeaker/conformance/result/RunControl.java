package org.cloudspeaker.conformance.result;

import java.nio.file.Path;

/** A run that is going on. */
public interface RunControl {
    /** The folder for whatever is written about it; it may not exist yet. */
    Path out();

    /**
     * Begins no further check.
     *
     * @param cause what ends the run, as words that follow "by": {@code a signal}
     * @return the run with what was seen so far, as if it ended now
     */
    RunResult interrupt(String cause);
}

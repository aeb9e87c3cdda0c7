package org.cloudspeaker.conformance.result;

import java.nio.file.Path;

/**
 * Hears of a run as it goes on and of its end. Found by {@link java.util.ServiceLoader} in a JUnit run, given by hand to
 * the suite runner. Methods may be called from different threads, never at the same time.
 */
public interface RunListener {
    /**
     * A run that was asked for cannot begin.
     *
     * @param out the folder that its reports would have gone to; it may not exist
     */
    default void runRefused(Path out) {}

    /** A run begins; whoever throws keeps it from doing so. */
    default void runStarted(RunControl run) {}

    /**
     * Somebody has to do something now.
     *
     * @param prompt what to do
     * @return whether somebody was told
     */
    default boolean showPrompt(String prompt) {
        return false;
    }

    /** A requirement has its verdict. */
    default void requirementFinished(RequirementResult result) {}

    /**
     * The run is over.
     *
     * @param out the folder for whatever is written about it; it may not exist yet
     */
    default void runFinished(RunResult run, Path out) {}
}

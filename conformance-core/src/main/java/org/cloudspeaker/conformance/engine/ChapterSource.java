package org.cloudspeaker.conformance.engine;

import org.cloudspeaker.conformance.engine.run.RunOptions;

/** Knows the chapters on the class path without running them. Found by {@link java.util.ServiceLoader} in a JUnit run. */
public interface ChapterSource {
    /** The options with the ids of all checks, and with all that the selected ones rest on. */
    RunOptions complete(RunOptions options);
}

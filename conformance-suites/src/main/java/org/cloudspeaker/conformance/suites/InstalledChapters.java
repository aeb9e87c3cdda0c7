package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.engine.ChapterSource;
import org.cloudspeaker.conformance.engine.run.RunOptions;

/** Tells a JUnit run of {@link Chapters}. Found by {@link java.util.ServiceLoader}. */
public final class InstalledChapters implements ChapterSource {
    @Override
    public RunOptions complete(RunOptions options) {
        return options.withSelection(Chapters.withPrerequisites(options.selection()))
                .withChecks(Chapters.checked());
    }
}

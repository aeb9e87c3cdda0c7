package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.junit.ChapterSource;
import org.cloudspeaker.conformance.junit.RunOptions;

/** Tells a JUnit run of {@link Chapters}. Found by {@link java.util.ServiceLoader}. */
public final class InstalledChapters implements ChapterSource {
    @Override
    public RunOptions complete(RunOptions options) {
        return options.selecting(Chapters.closed(options.selection())).checking(Chapters.checked());
    }
}

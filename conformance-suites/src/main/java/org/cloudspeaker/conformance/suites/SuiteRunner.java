package org.cloudspeaker.conformance.suites;

import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.suites.run.ChapterRunner;

/** Runs a selection of the chapters over a target, in this process. */
public final class SuiteRunner {
    private final ChapterRunner runner;

    /**
     * A runner.
     *
     * @param clock the time of runs and of the devices in them, in their time zone
     * @param listeners who hears of verdicts and of the end of a run
     */
    public SuiteRunner(Clock clock, List<RunListener> listeners) {
        this.runner = new ChapterRunner(clock, listeners, Chapters.all());
    }

    /**
     * Runs what the options select, and what that rests on.
     *
     * @throws org.cloudspeaker.conformance.message.profile.reader.FormatProfileException if the target's format profile cannot be used
     */
    public RunResult run(Target target, RunOptions options) {
        return runner.run(target, new InstalledChapters().complete(options));
    }
}

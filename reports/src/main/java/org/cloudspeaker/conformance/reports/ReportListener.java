package org.cloudspeaker.conformance.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;

/** Writes the standard reports when a run is over. Found by {@link java.util.ServiceLoader}. */
public final class ReportListener implements RunListener {
    private final ReportWriter reports;

    /** With the standard reports. */
    public ReportListener() {
        this(ReportSet.standard());
    }

    /** With reports of one's own choice. */
    public ReportListener(ReportWriter reports) {
        this.reports = reports;
    }

    /**
     * Writes the reports.
     *
     * @throws UncheckedIOException if one of them could not be written
     */
    @Override
    public void runFinished(RunResult run, Path out) {
        try {
            reports.write(run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}

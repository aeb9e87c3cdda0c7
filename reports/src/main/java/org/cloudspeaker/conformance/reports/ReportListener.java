package org.cloudspeaker.conformance.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cloudspeaker.conformance.result.RunControl;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;

/** Takes the folder of the reports when a run begins, and writes them when it is over. Found by {@link java.util.ServiceLoader}. */
public final class ReportListener implements RunListener {
    private final ReportForms forms;
    private Optional<ReportFolder> taken = Optional.empty();

    /** With the standard forms. */
    public ReportListener() {
        this(ReportForms.standard());
    }

    /** With forms of one's own choice. */
    public ReportListener(ReportForms forms) {
        this.forms = forms;
    }

    @Override
    public void runRefused(Path out) {
        ReportFolder.discardReports(out);
    }

    /**
     * Takes the folder.
     *
     * @throws UncheckedIOException if it cannot be written to, or another run has it
     */
    @Override
    public void runStarted(RunControl run) {
        taken = Optional.of(open(run.out()));
    }

    /**
     * Writes the reports.
     *
     * @throws UncheckedIOException if one of them could not be written: then none is
     */
    @Override
    public void runFinished(RunResult run, Path out) {
        try (ReportFolder folder = taken.orElseGet(() -> open(out))) {
            folder.write(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } finally {
            taken = Optional.empty();
        }
    }

    private ReportFolder open(Path out) {
        try {
            return ReportFolder.open(out, forms);
        } catch (IOException e) {
            throw new UncheckedIOException(out + ": " + e.getMessage(), e);
        }
    }
}

package org.cloudspeaker.conformance.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cloudspeaker.conformance.result.RunResult;

/** Writes a finished run, which is already redacted, into a folder. */
@FunctionalInterface
public interface ReportWriter {
    /**
     * Writes the run; files of the same name are replaced, each in one step, so that a reader never sees half of one.
     *
     * @param folder is made if it is missing
     * @return the files, in the order in which they were written
     * @throws IOException naming the folder or file that could not be written, and why
     */
    List<Path> write(RunResult run, Path folder) throws IOException;
}

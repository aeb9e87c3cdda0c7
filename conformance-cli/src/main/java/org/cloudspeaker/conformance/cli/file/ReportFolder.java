package org.cloudspeaker.conformance.cli.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.config.problem.FileErrors;

/** The folder for reports, looked at before a run begins: a run whose reports get lost is made in vain. */
public final class ReportFolder {
    private ReportFolder() {}

    /**
     * Makes the folder where it is missing.
     *
     * @throws UsageException if reports cannot be written there
     */
    public static Path prepare(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("--out " + folder + ": expected a folder for reports, found a file");
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".conformance", ".tmp"));
            return folder;
        } catch (IOException | SecurityException e) {
            throw new UsageException(
                    "--out " + folder + ": expected a folder that can be written to, found " + FileErrors.describe(e));
        }
    }
}

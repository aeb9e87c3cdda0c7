package org.cloudspeaker.conformance.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.cloudspeaker.conformance.result.RunResult;

/**
 * One report in one file, which appears whole or not at all.
 *
 * @param name of the file, without a folder
 * @param form how a run becomes bytes
 */
public record ReportFile(String name, ReportRenderer form) implements ReportWriter {

    /** How a run becomes bytes. */
    @FunctionalInterface
    public interface ReportRenderer {
        /** Renders the run; the stream stays open. */
        void render(RunResult run, OutputStream out) throws IOException;
    }

    @Override
    public List<Path> write(RunResult run, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            writeWhole(run, file);
            return List.of(file);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("cannot write " + file + ": " + e.getFile() + " is a file, a folder is needed", e);
        } catch (AccessDeniedException e) {
            throw new IOException("cannot write " + file + ": no permission to write to " + folder, e);
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private void writeWhole(RunResult run, Path file) throws IOException {
        // Not a temp file of the JDK's: that one only its owner may read, and reports are shared.
        Path draft = file.resolveSibling("." + name + "." + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW))) {
                form.render(run, out);
            }
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package org.cloudspeaker.conformance.cli.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.config.problem.FileErrors;

/** Writes a file completely or not at all: to a temporary file first, which is then moved. */
public final class AtomicFileWriter {
    private final Path folder;
    private final Path file;
    private final boolean force;

    /**
     * A writer of this file.
     *
     * @param force whether an existing file may be replaced
     * @throws UsageException if the folder does not exist, or the file exists and may not be replaced
     */
    public AtomicFileWriter(Path folder, String name, boolean force) {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.force = force;
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--out " + folder + ": expected a folder that exists, found none");
        }
        if (!force && Files.exists(file)) {
            throw alreadyThere();
        }
    }

    /**
     * The same, where folder and name are one path.
     *
     * @throws UsageException if its folder does not exist, or the file exists and may not be replaced
     */
    public static AtomicFileWriter at(Path file, boolean force) {
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        return new AtomicFileWriter(
                folder, Objects.requireNonNullElse(file.getFileName(), file).toString(), force);
    }

    /**
     * Writes it.
     *
     * @throws UsageException if it cannot be written; nothing of it is left then
     */
    public Path write(byte[] content) {
        return write(content, List.of());
    }

    /**
     * Writes it readable by its owner alone, where the file system supports that.
     *
     * @throws UsageException if it cannot be written; nothing of it is left then
     */
    public Path writePrivately(byte[] content) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return write(
                content,
                posix
                        ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                        : List.of());
    }

    private Path write(byte[] content, List<FileAttribute<?>> attributes) {
        Path beside = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createFile(beside, attributes.toArray(FileAttribute[]::new));
            Files.write(beside, content);
            move(beside);
            return file;
        } catch (FileAlreadyExistsException e) {
            throw alreadyThere();
        } catch (IOException | SecurityException e) {
            throw new UsageException(
                    "--out " + folder + ": expected a writable folder, found " + FileErrors.describe(e));
        } finally {
            discard(beside);
        }
    }

    private void move(Path beside) throws IOException {
        if (!force) {
            Files.move(beside, file);
            return;
        }
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException | SecurityException e) {
            // It was moved, or it could not be created: then there is nothing that could be left.
        }
    }

    private UsageException alreadyThere() {
        return new UsageException(file + ": expected no such file, found one; --force overwrites it");
    }
}

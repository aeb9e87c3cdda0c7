package org.cloudspeaker.conformance.cli.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.config.problem.FileErrors;

/**
 * An exclusive claim of one run of mocks on its folder, so that no other run replaces the files. It is a file lock, which
 * the operating system releases when the process ends, however it ends.
 */
public final class FolderLock implements AutoCloseable {
    /** The file that is locked, and holds what was written. */
    public static final String NAME = ".conformance-mock";

    private static final int MOST_BYTES = 1 << 16;

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Claims a folder that is there.
     *
     * @throws UsageException if another run has it, or it cannot be written to
     */
    public static FolderLock acquire(Path folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve(NAME),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    forItsOwner(folder));
            if (tryLock(channel)) {
                return new FolderLock(folder, channel);
            }
            channel.close();
            throw new UsageException("--out " + folder
                    + ": expected a folder that no running mock uses, found one in use; stop that mock or choose"
                    + " another folder");
        } catch (IOException | SecurityException e) {
            throw unwritable(folder, e);
        }
    }

    private static FileAttribute<?>[] forItsOwner(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What the last run wrote here. */
    public WrittenFiles readWrittenFiles() {
        try {
            ByteBuffer content = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
            int unused = channel.read(content, 0);
            return WrittenFiles.parse(
                    StandardCharsets.UTF_8.decode(content.flip()).toString());
        } catch (IOException e) {
            return WrittenFiles.parse("");
        }
    }

    /**
     * Remembers what this run writes.
     *
     * @throws UsageException if it cannot be written
     */
    public void storeWrittenFiles(WrittenFiles files) {
        try {
            ByteBuffer content = StandardCharsets.UTF_8.encode(files.text());
            channel.truncate(0);
            while (content.hasRemaining()) {
                int unused = channel.write(content);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static UsageException unwritable(Path folder, Exception e) {
        return new UsageException("--out " + folder + ": expected a writable folder, found " + FileErrors.describe(e));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}

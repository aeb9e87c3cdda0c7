package org.cloudspeaker.conformance.reports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/** The lock of a folder of reports, which ends with its process, and the names of the reports in that folder. */
final class ReportFolderLock implements AutoCloseable {
    /** The file that is locked, and holds the names, one a line. */
    static final String NAME = ".conformance-report";

    private static final int MOST_BYTES = 1 << 16;
    /** The name of a file in this folder: nothing that the file says leads out of it. */
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final FileChannel channel;

    private ReportFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Whether a run has reported here. */
    static boolean isLockable(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /**
     * Takes a folder that is there.
     *
     * @throws ReportFolderException if another run has it
     */
    static ReportFolderLock acquire(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new ReportFolderException(
                    "expected a folder that no other run uses, found one whose run is still going on; wait for it, or"
                            + " choose another folder",
                    null);
        }
        return new ReportFolderLock(channel);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The names of the reports that the last run wrote, or was about to. */
    List<String> readNames() throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
        int read = 0;
        while (content.hasRemaining() && read >= 0) {
            read = channel.read(content, content.position());
        }
        return StandardCharsets.UTF_8
                .decode(content.flip())
                .toString()
                .lines()
                .filter(name -> FILE.matcher(name).matches())
                .toList();
    }

    /** Remembers the names of the reports that this run is about to write. */
    void storeNames(List<String> names) throws IOException {
        ByteBuffer content = StandardCharsets.UTF_8.encode(String.join("\n", names) + "\n");
        channel.truncate(0);
        while (content.hasRemaining()) {
            int unused = channel.write(content, channel.size());
        }
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

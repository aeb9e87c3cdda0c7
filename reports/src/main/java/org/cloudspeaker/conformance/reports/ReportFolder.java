package org.cloudspeaker.conformance.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.result.RunResult;

/**
 * The folder of the reports in the hands of one run. Reports of an earlier run are gone as soon as this one has it, and
 * those of this run appear together or not at all; a run that is killed leaves {@link #UNFINISHED} alone.
 */
public final class ReportFolder implements AutoCloseable {
    /** The file that is there while a run has no report yet; it stays after a run that was killed. */
    public static final String UNFINISHED = "report-unfinished.txt";

    private static final String DRAFT = ".tmp";
    private static final String NOTICE = """
            There is no report here: a run has begun and is not finished.
            If none is going on, it was killed, or its reports could not be written.
            It says nothing about the target. Run it again.
            """;

    private final Path folder;
    private final ReportForms forms;
    private final ReportFolderLock lock;

    private ReportFolder(Path folder, ReportForms forms, ReportFolderLock lock) {
        this.folder = folder;
        this.forms = forms;
        this.lock = lock;
    }

    /**
     * Takes the folder for a run, and the reports of the one before out of it.
     *
     * @param folder is made if it is missing
     * @throws ReportFolderException if it is no folder, cannot be written to, or another run has it
     */
    public static ReportFolder open(Path folder, ReportForms forms) throws ReportFolderException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ReportFolderException("expected a folder for reports, found a file", null);
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            ReportFolder taken = new ReportFolder(folder, forms, ReportFolderLock.acquire(folder));
            taken.begin();
            return taken;
        } catch (ReportFolderException e) {
            throw e;
        } catch (IOException | SecurityException e) {
            throw ReportFolderException.unwritable(e);
        }
    }

    /**
     * Takes away what an earlier run reported here, because the one that was asked for cannot begin: nobody may take that
     * report for its own. A folder that another run has, or in which no run reported, is left alone.
     */
    public static void discardReports(Path folder) {
        if (!ReportFolderLock.isLockable(folder)) {
            return;
        }
        try (ReportFolderLock lock = ReportFolderLock.acquire(folder)) {
            new ReportFolder(folder, new ReportForms(List.of()), lock).discardEarlierReports();
        } catch (IOException | SecurityException e) {
            // What cannot be deleted by us stays; the error that is reported already says that nothing was run.
        }
    }

    private void begin() throws IOException {
        try {
            discardEarlierReports();
            Files.writeString(folder.resolve(UNFINISHED), NOTICE, StandardCharsets.UTF_8);
        } catch (IOException | SecurityException e) {
            lock.close();
            throw e;
        }
    }

    private void discardEarlierReports() throws IOException {
        Set<String> names = new LinkedHashSet<>(lock.readNames());
        forms.fileNames().forEach(names::add);
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(draft(name));
        }
        lock.storeNames(List.of());
    }

    /**
     * Writes all reports of a run, or none.
     *
     * @return the files, in the order of the forms
     * @throws IOException naming the file that could not be written, and why
     */
    public List<Path> write(RunResult run) throws IOException {
        List<Path> written = new ArrayList<>();
        String current = "";
        try {
            lock.storeNames(forms.fileNames().toList());
            for (ReportForm form : forms.all()) {
                current = form.fileName();
                writeDraft(form, run);
            }
            for (ReportForm form : forms.all()) {
                current = form.fileName();
                Path file = folder.resolve(current);
                move(draft(current), file);
                written.add(file);
            }
            Files.deleteIfExists(folder.resolve(UNFINISHED));
            return List.copyOf(written);
        } catch (IOException | RuntimeException e) {
            discard(written);
            throw new IOException(
                    "cannot write " + folder.resolve(current) + ": " + ReportFolderException.describe(e), e);
        } finally {
            forms.fileNames().map(this::draft).forEach(ReportFolder::discard);
        }
    }

    private void writeDraft(ReportForm form, RunResult run) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        draft(form.fileName()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            BufferedOutputStream buffer = new BufferedOutputStream(out);
            form.write(run, buffer);
            buffer.flush();
            // A disk that is full may say so only now.
            channel.force(false);
        }
    }

    private Path draft(String name) {
        return folder.resolve("." + name + DRAFT);
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(List<Path> files) {
        files.forEach(ReportFolder::discard);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException | SecurityException e) {
            // It is hidden, and the next run in this folder deletes it.
        }
    }

    /** Leaves the folder to others. */
    @Override
    public void close() {
        lock.close();
    }
}

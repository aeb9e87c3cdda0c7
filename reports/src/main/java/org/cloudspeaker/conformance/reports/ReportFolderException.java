package org.cloudspeaker.conformance.reports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The folder for the reports cannot be used; the message says what was expected and what was found. */
public final class ReportFolderException extends IOException {
    private static final long serialVersionUID = 1L;

    ReportFolderException(String message, @Nullable Exception cause) {
        super(message, cause);
    }

    static ReportFolderException unwritable(Exception e) {
        return new ReportFolderException("expected a writable folder, found " + describe(e), e);
    }

    /** The reason in words; the file is named elsewhere. */
    static String describe(Exception e) {
        if (e instanceof AccessDeniedException || e instanceof SecurityException) {
            return "no permission to write";
        }
        if (e instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is in the way";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof FileSystemException file) {
            return Objects.requireNonNullElse(file.getReason(), "a file system that refuses it");
        }
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}

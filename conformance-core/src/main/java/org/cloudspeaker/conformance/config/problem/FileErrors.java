package org.cloudspeaker.conformance.config.problem;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file or folder could not be used, in words. */
public final class FileErrors {
    private FileErrors() {}

    /** As it stands after "found"; without the path, which whoever asks has said already. */
    public static String describe(Exception trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "no such folder, and none can be made there";
        }
        if (trouble instanceof AccessDeniedException || trouble instanceof SecurityException) {
            return "one that this user has no right to";
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return "a file of that name";
        }
        return trouble instanceof FileSystemException known && known.getReason() != null
                ? "what the system says no to: " + known.getReason()
                : "one that the file system fails at";
    }
}

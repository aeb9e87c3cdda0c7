package org.cloudspeaker.conformance.config.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file read up to the bound of 1 MiB, or why it could not be. */
public final class InputFile {
    private final byte[] bytes;
    private final String trouble;

    private InputFile(byte[] bytes, String trouble) {
        this.bytes = bytes;
        this.trouble = trouble;
    }

    /** Reads the file; never fails. */
    public static InputFile read(Path path) {
        if (!Files.exists(path)) {
            return unreadable("no such file");
        }
        if (!Files.isRegularFile(path)) {
            return unreadable(Files.isDirectory(path) ? "a folder" : "no regular file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(DocumentTree.MAX_BYTES + 1);
            return bytes.length > DocumentTree.MAX_BYTES ? unreadable("more than 1 MiB") : new InputFile(bytes, "");
        } catch (IOException | SecurityException e) {
            return unreadable("a file that cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** What it holds; nothing when there is trouble. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Why it could not be read, as it stands after "found". */
    public Optional<String> readError() {
        return Optional.of(trouble).filter(words -> !words.isEmpty());
    }

    private static InputFile unreadable(String found) {
        return new InputFile(new byte[0], found);
    }
}

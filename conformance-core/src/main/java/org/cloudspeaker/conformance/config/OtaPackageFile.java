package org.cloudspeaker.conformance.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;

/**
 * An OTA package that is to be looked into, in a file or in memory. A file is read when its content is asked for, and
 * not before: many packages are not in memory at the same time.
 */
public final class OtaPackageFile {
    /** The most bytes that are read of a package: 32 MiB. */
    public static final int MOST_BYTES = 32 << 20;

    /** As it stands after "expected". */
    public static final String WHAT_IT_IS = "an OTA package (a zip of at most 32 MiB)";

    private final String name;
    private final Source source;

    private OtaPackageFile(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    private interface Source {
        byte[] bytes() throws IOException;
    }

    /**
     * The package in this file, named as the path is.
     *
     * @throws ConfigException if there is no file that can be read, or it has more than 32 MiB
     */
    public static OtaPackageFile at(Path path) {
        readError(path).ifPresent(found -> {
            throw new ConfigException(List.of(problem(path, found)));
        });
        return ofFile(path);
    }

    /** What keeps a path from being a package's, as one problem that stands beside others. */
    public static Optional<ConfigProblem> readProblem(Path path) {
        return readError(path).map(found -> problem(path, found));
    }

    /** A package of these bytes. */
    public static OtaPackageFile of(String name, byte[] bytes) {
        byte[] own = bytes.clone();
        return new OtaPackageFile(name, own::clone);
    }

    public static OtaPackageFile ofFile(Path path) {
        return new OtaPackageFile(path.toString(), () -> {
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(MOST_BYTES + 1);
            }
        });
    }

    /** Why a path leads to no package, as it stands after "found". */
    public static Optional<String> readError(Path path) {
        if (!Files.exists(path)) {
            return Optional.of("no such file");
        }
        if (!Files.isRegularFile(path)) {
            return Optional.of(Files.isDirectory(path) ? "a folder" : "no regular file");
        }
        try {
            if (!Files.isReadable(path)) {
                return Optional.of("a file that may not be read");
            }
            return Files.size(path) > MOST_BYTES ? Optional.of("more than 32 MiB") : Optional.empty();
        } catch (IOException | SecurityException e) {
            return Optional.of("a file that cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static ConfigProblem problem(Path path, String found) {
        return new ConfigProblem(path.toString(), 0, 0, "", WHAT_IT_IS, found, "");
    }

    /** Its path, or its name in memory. */
    public String name() {
        return name;
    }

    /** Its file's own name, without folders. */
    public String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /**
     * Its bytes, at most 32 MiB.
     *
     * @throws IOException if the file cannot be read any more, or has grown past the bound
     */
    public byte[] bytes() throws IOException {
        byte[] bytes = source.bytes();
        if (bytes.length > MOST_BYTES) {
            throw new IOException("more than 32 MiB");
        }
        return bytes;
    }

    @Override
    public String toString() {
        return name;
    }
}

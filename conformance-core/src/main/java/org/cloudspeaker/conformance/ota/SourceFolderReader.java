package org.cloudspeaker.conformance.ota;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.ota.zip.ZipArchive;

/** Reads the files of a folder that are to be packed, all of them and as they are. No link is followed. */
public final class SourceFolderReader extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 16;

    private final Path root;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<ConfigProblem> problems = new ArrayList<>();
    private long size;

    private SourceFolderReader(Path root) {
        this.root = root;
    }

    /**
     * The files by path, with a slash between folders.
     *
     * @throws ConfigException with all files that cannot be packed, or if they are too many or too large
     */
    public static SortedMap<String, byte[]> read(Path root) {
        SourceFolderReader reading = new SourceFolderReader(root);
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, reading);
        } catch (IOException | SecurityException e) {
            reading.addProblem(
                    root, "a folder", "one that cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        if (!reading.problems.isEmpty()) {
            throw new ConfigException(reading.problems);
        }
        return reading.files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        size += attributes.size();
        if (files.size() == ZipArchive.MOST_ENTRIES || size > ZipArchive.MOST_BYTES) {
            addProblem(root, "at most " + ZipArchive.MOST_ENTRIES + " files and 32 MiB", "more");
            return FileVisitResult.TERMINATE;
        }
        if (!attributes.isRegularFile()) {
            addProblem(file, "a file", attributes.isSymbolicLink() ? "a link" : "no regular file, or folders too deep");
            return FileVisitResult.CONTINUE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes((int) attributes.size() + 1);
            files.put(pathOf(file), content);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        addProblem(file, "a file", "one that cannot be read (" + e.getClass().getSimpleName() + ")");
        return FileVisitResult.CONTINUE;
    }

    private String pathOf(Path file) {
        List<String> parts = new ArrayList<>();
        root.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    private void addProblem(Path path, String expected, String found) {
        problems.add(new ConfigProblem(path.toString(), 0, 0, "", expected, found, ""));
    }
}

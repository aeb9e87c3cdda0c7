package org.cloudspeaker.conformance.config.capture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All files under a folder, by name. Links to folders are not followed, so that no loop is walked. */
final class CaptureFolderVisitor extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 16;

    private final Path folder;
    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private CaptureFolderVisitor(Path folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    static CaptureFolderVisitor visit(Path folder) {
        try {
            CaptureFolderVisitor walk = new CaptureFolderVisitor(folder, folder.toRealPath());
            Files.walkFileTree(walk.root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, walk);
            return walk;
        } catch (IOException | SecurityException e) {
            CaptureFolderVisitor none = new CaptureFolderVisitor(folder, folder);
            none.unreadable.add(folder.toString());
            return none;
        }
    }

    /** The files, in the order of their names. */
    List<Path> files() {
        return files.stream().sorted().toList();
    }

    /** What could not be looked into. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Whether there are more files than are read. */
    boolean tooMany() {
        return files.size() > MessageCapture.MOST;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
        return hidden(inside) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!hidden(file) && Files.isRegularFile(file)) {
            files.add(named(file));
        }
        return tooMany() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        unreadable.add(named(file).toString());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path inside, @Nullable IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private boolean hidden(Path path) {
        return !path.equals(root) && String.valueOf(path.getFileName()).startsWith(".");
    }

    /** As the user would write it. */
    private Path named(Path path) {
        return folder.resolve(root.relativize(path));
    }
}

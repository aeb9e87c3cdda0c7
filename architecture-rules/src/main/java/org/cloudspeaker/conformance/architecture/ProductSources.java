package org.cloudspeaker.conformance.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java files of all modules, those of tests included. */
public final class ProductSources {
    private static final Set<String> NO_TYPES = Set.of("package-info.java", "module-info.java");

    private final Path root;

    /**
     * The sources below a folder.
     *
     * @param root the folder of the parent POM
     */
    public ProductSources(Path root) {
        this.root = root;
    }

    /** The simple names that stand in two files or more, with those files relative to the root. */
    public Map<String, List<String>> repeatedNames() {
        Map<String, List<String>> files = types().collect(Collectors.groupingBy(
                file -> String.valueOf(file.getFileName()).replace(".java", ""),
                TreeMap::new,
                Collectors.mapping(file -> root.relativize(file).toString(), Collectors.toList())));
        files.values().removeIf(same -> same.size() == 1);
        return files;
    }

    /** How many types there are. */
    public long count() {
        return types().count();
    }

    private Stream<Path> types() {
        try (Stream<Path> files = Files.find(
                root,
                Integer.MAX_VALUE,
                (file, attributes) -> attributes.isRegularFile() && isSource(root.relativize(file)))) {
            return files.toList().stream().sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Java file below {@code src}, and not below what a build put out. */
    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("src/")
                && path.endsWith(".java")
                && !path.startsWith("target/")
                && !path.contains("/target/")
                && !NO_TYPES.contains(String.valueOf(file.getFileName()));
    }
}

package org.cloudspeaker.conformance.cli.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run of mocks wrote into its folder. By this the next run tells its own files, which it may replace, from files of
 * others and files edited since.
 *
 * @param digests SHA-256 of the content of each file, by its name
 */
public record WrittenFiles(Map<String, String> digests) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int DIGEST = 64;
    private static final String GAP = "  ";

    /** Copies the map. */
    public WrittenFiles {
        digests = Map.copyOf(digests);
    }

    /** Of these files. */
    public static WrittenFiles of(Map<String, byte[]> files) {
        return new WrittenFiles(files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> digest(file.getValue()))));
    }

    /** What the lines say, as {@link #text} writes them; what is no such line says nothing. */
    public static WrittenFiles parse(String text) {
        return new WrittenFiles(text.lines()
                .filter(line -> line.startsWith(GAP, DIGEST))
                .collect(Collectors.toMap(
                        line -> line.substring(DIGEST + GAP.length()),
                        line -> line.substring(0, DIGEST),
                        (first, second) -> second)));
    }

    /** One line a file, as {@code sha256sum} writes them. */
    String text() {
        return new TreeMap<>(digests)
                .entrySet().stream()
                        .map(file -> file.getValue() + GAP + file.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    /** Whether this file is there as it was written. */
    public boolean has(Path file) {
        String known = digests.get(String.valueOf(file.getFileName()));
        try {
            return known != null
                    && Files.isRegularFile(file)
                    && Files.size(file) <= MOST_BYTES
                    && known.equals(digest(Files.readAllBytes(file)));
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

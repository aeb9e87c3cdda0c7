package org.cloudspeaker.conformance.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the field that name a type without another word, read from {@code bare-words.txt} beside this class. */
final class BareWords {
    private static final String RESOURCE = "bare-words.txt";

    private final Set<String> words;

    private BareWords(Set<String> words) {
        this.words = words;
    }

    /**
     * Reads them.
     *
     * @throws IllegalStateException if one has no reason
     */
    static BareWords load() {
        try (InputStream in = Objects.requireNonNull(BareWords.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BareWords parse(String text) {
        return new BareWords(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(BareWords::word)
                .collect(Collectors.toSet()));
    }

    private static String word(String line) {
        String[] parts = line.split(":", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw new IllegalStateException("expected 'Word: reason' in " + RESOURCE + ", found '" + line + "'");
        }
        return parts[0].strip();
    }

    boolean contains(String word) {
        return words.contains(word);
    }
}

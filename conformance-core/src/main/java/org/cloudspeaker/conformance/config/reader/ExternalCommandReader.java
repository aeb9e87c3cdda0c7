package org.cloudspeaker.conformance.config.reader;

import java.util.List;
import java.util.Optional;

/** Reads a program and its arguments. */
final class ExternalCommandReader {
    private static final String EXPECTED = "a program and its arguments, each a string";

    private ExternalCommandReader() {}

    /** The words; otherwise a problem that shows this example. */
    static Optional<List<String>> readCommand(ConfigSetting setting, String example) {
        List<String> words = setting.items().stream()
                .flatMap(item -> item.text(EXPECTED).stream())
                .toList();
        if (words.isEmpty() || words.get(0).isBlank()) {
            setting.addProblem(EXPECTED, "none", example);
            return Optional.empty();
        }
        return Optional.of(words);
    }
}

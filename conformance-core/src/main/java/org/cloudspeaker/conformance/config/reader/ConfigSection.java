package org.cloudspeaker.conformance.config.reader;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.problem.PrintableText;

/** One object of a target file, read key by key; what was never asked for is unknown. */
final class ConfigSection {
    private final TargetFileContext reading;
    private final String path;
    private final Optional<DocumentNode.Mapping> node;
    private final TextPosition at;
    private final Set<String> asked = new LinkedHashSet<>();

    ConfigSection(TargetFileContext reading, String path, Optional<DocumentNode.Mapping> node, TextPosition at) {
        this.reading = reading;
        this.path = path;
        this.node = node;
        this.at = at;
    }

    /** Whether the file has it. */
    boolean isPresent() {
        return node.isPresent();
    }

    /** Where it begins. */
    TextPosition at() {
        return at;
    }

    /** The setting under this key, unless it is missing or left empty. */
    Optional<ConfigSetting> find(String key) {
        asked.add(key);
        reading.recordKey(pattern(key));
        return node.flatMap(mapping -> mapping.first(key))
                .filter(member -> member.value().type() != JsonType.NULL)
                .map(member -> new ConfigSetting(reading, pathOf(key), member.value()));
    }

    /** The setting under this key, whose absence is a problem. */
    Optional<ConfigSetting> require(String key, String expected, String example) {
        Optional<ConfigSetting> found = find(key);
        if (found.isEmpty() && isPresent()) {
            reading.addProblem(at, pathOf(key), expected, "nothing", key + ": " + example);
        }
        return found;
    }

    /** The object under this key; an empty one when it is missing. */
    ConfigSection section(String key) {
        return find(key)
                .map(ConfigSetting::section)
                .orElseGet(() -> new ConfigSection(reading, pathOf(key), Optional.empty(), at));
    }

    /** Reports the keys that nobody asked for and those that stand twice. */
    void checkKeys() {
        if (node.isEmpty()) {
            return;
        }
        for (DocumentNode.Member member : node.get().repetitions()) {
            TextPosition first = node.get().first(member.key()).orElseThrow().at();
            String found = "a second one (the first is in line " + first.line() + ")";
            reading.addProblem(member.at(), pathOf(shown(member)), "this key once", found, "one of them only");
        }
        for (DocumentNode.Member member : node.get().members()) {
            if (!asked.contains(member.key())) {
                unknown(member);
            }
        }
    }

    private void unknown(DocumentNode.Member member) {
        String known = "one of the keys " + String.join(", ", asked);
        String hint = PrintableText.closest(member.key(), asked)
                .map(key -> "did you mean " + key + "?")
                .orElse("");
        reading.addProblem(member.at(), pathOf(shown(member)), known, "a key that is not known here", hint);
    }

    private static String shown(DocumentNode.Member member) {
        return PrintableText.clipped(member.key(), PrintableText.MOST_QUOTED);
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private String pattern(String key) {
        return pathOf(key).replaceAll("\\[\\d+]", "[]");
    }
}

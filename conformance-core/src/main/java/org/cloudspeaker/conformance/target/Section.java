package org.cloudspeaker.conformance.target;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.target.document.JsonType;
import org.cloudspeaker.conformance.target.document.Node;
import org.cloudspeaker.conformance.target.document.Place;

/** One object of a target file, read key by key; what was never asked for is unknown. */
final class Section {
    private final Reading reading;
    private final String path;
    private final Optional<Node.Mapping> node;
    private final Place at;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(Reading reading, String path, Optional<Node.Mapping> node, Place at) {
        this.reading = reading;
        this.path = path;
        this.node = node;
        this.at = at;
    }

    /** Whether the file has it. */
    boolean present() {
        return node.isPresent();
    }

    /** Where it begins. */
    Place at() {
        return at;
    }

    /** The setting under this key, unless it is missing or left empty. */
    Optional<Setting> find(String key) {
        asked.add(key);
        reading.asked(pattern(key));
        return node.flatMap(mapping -> mapping.first(key))
                .filter(member -> member.value().type() != JsonType.NULL)
                .map(member -> new Setting(reading, pathOf(key), member.value()));
    }

    /** The setting under this key, whose absence is a problem. */
    Optional<Setting> require(String key, String expected, String example) {
        Optional<Setting> found = find(key);
        if (found.isEmpty() && present()) {
            reading.problem(at, pathOf(key), expected, "nothing", key + ": " + example);
        }
        return found;
    }

    /** The object under this key; an empty one when it is missing. */
    Section section(String key) {
        return find(key).map(Setting::section).orElseGet(() -> new Section(reading, pathOf(key), Optional.empty(), at));
    }

    /** Reports the keys that nobody asked for and those that stand twice. */
    void close() {
        if (node.isEmpty()) {
            return;
        }
        for (Node.Member member : node.get().repetitions()) {
            Place first = node.get().first(member.key()).orElseThrow().at();
            String found = "a second one (the first is in line " + first.line() + ")";
            reading.problem(member.at(), pathOf(shown(member)), "this key once", found, "one of them only");
        }
        for (Node.Member member : node.get().members()) {
            if (!asked.contains(member.key())) {
                unknown(member);
            }
        }
    }

    private void unknown(Node.Member member) {
        String known = "one of the keys " + String.join(", ", asked);
        String hint = Words.closest(member.key(), asked)
                .map(key -> "did you mean " + key + "?")
                .orElse("");
        reading.problem(member.at(), pathOf(shown(member)), known, "a key that is not known here", hint);
    }

    private static String shown(Node.Member member) {
        return Words.clipped(member.key(), Setting.SHOWN);
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private String pattern(String key) {
        return pathOf(key).replaceAll("\\[\\d+]", "[]");
    }
}

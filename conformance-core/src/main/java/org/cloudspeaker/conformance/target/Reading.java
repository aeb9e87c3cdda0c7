package org.cloudspeaker.conformance.target;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.target.document.Document;
import org.cloudspeaker.conformance.target.document.Node;
import org.cloudspeaker.conformance.target.document.Place;
import org.cloudspeaker.conformance.target.document.Utf8;

/** One reading of a target file: what it may look at, which keys were asked for, and what was wrong. */
final class Reading {
    private static final String TARGET_FILE = "a target file (YAML)";
    private static final String HOW_TO_BEGIN = "conformance init posparam.ini to have one written";
    private static final int MOST_PROBLEMS = 200;

    private final Path file;
    private final Map<String, String> environment;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();

    Reading(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = Map.copyOf(environment);
    }

    /** The file, as the user named it. */
    Path file() {
        return file;
    }

    /** The file's outermost object; otherwise one problem. */
    Optional<Section> root() {
        InputFile input = InputFile.read(file);
        Optional<String> trouble = input.trouble();
        if (trouble.isPresent()) {
            problem(Place.whole(), "", TARGET_FILE, trouble.get(), HOW_TO_BEGIN);
            return Optional.empty();
        }
        Utf8 text = Utf8.of(input.bytes());
        if (text.invalidAt().isPresent()) {
            String found =
                    "a byte that is not UTF-8 at offset " + text.invalidAt().getAsInt();
            problem(Place.whole(), "", TARGET_FILE, found, "");
            return Optional.empty();
        }
        Document document = Document.yaml(text.text());
        document.problem().ifPresent(problem -> problem(problem.at(), "", TARGET_FILE, problem.found(), ""));
        return document.problem().isPresent()
                ? Optional.empty()
                : document.root().flatMap(this::outermost);
    }

    private Optional<Section> outermost(Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            problem(root.at(), "", TARGET_FILE, root.type().words(), HOW_TO_BEGIN);
            return Optional.empty();
        }
        if (isParameterFile(mapping)) {
            problem(Place.whole(), "", TARGET_FILE, "the device's parameter file", HOW_TO_BEGIN);
            return Optional.empty();
        }
        return Optional.of(new Section(this, "", Optional.of(mapping), root.at()));
    }

    private static boolean isParameterFile(Node.Mapping root) {
        return root.first(ParameterKey.MQTT_ENDPOINT.object())
                .map(Node.Member::value)
                .filter(node -> node instanceof Node.Mapping mqtt
                        && mqtt.first(ParameterKey.MQTT_ENDPOINT.key()).isPresent())
                .isPresent();
    }

    /** The value of an environment variable. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    /** A path of the file, taken relative to the file. */
    Optional<Path> resolve(String path) {
        try {
            return Optional.of(file.resolveSibling(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Remembers what is wrong. */
    void problem(Place at, String what, String expected, String found, String tryThis) {
        problems.add(new Problem(file.toString(), at.line(), at.column(), what, expected, found, tryThis));
    }

    /** Remembers that a key was asked for, as in {@code limits.connect} or {@code waivers[].id}. */
    void asked(String key) {
        keys.add(key);
    }

    /** Every key that was asked for, whether it was there or not. */
    Set<String> keys() {
        return Set.copyOf(keys);
    }

    /** Whether nothing was wrong so far. */
    boolean clean() {
        return problems.isEmpty();
    }

    /** What was wrong, in the order of the lines; at most 200. */
    List<Problem> problems() {
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}

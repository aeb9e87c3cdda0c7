package org.cloudspeaker.conformance.config.reader;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.DocumentTree;
import org.cloudspeaker.conformance.config.document.InputFile;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.document.Utf8Text;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;

/** One reading of a target file: what it may look at, which keys were asked for, and what was wrong. */
final class TargetFileContext {
    private static final String TARGET_FILE = "a target file (YAML)";
    private static final String HOW_TO_BEGIN = "conformance init posparam.ini to have one written";
    private static final int MOST_PROBLEMS = 200;

    private final Path file;
    private final Map<String, String> environment;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();

    TargetFileContext(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = Map.copyOf(environment);
    }

    /** The file, as the user named it. */
    Path file() {
        return file;
    }

    /** The file's outermost object; otherwise one problem. */
    Optional<ConfigSection> root() {
        InputFile input = InputFile.read(file);
        Optional<String> trouble = input.readError();
        if (trouble.isPresent()) {
            addProblem(TextPosition.whole(), "", TARGET_FILE, trouble.get(), HOW_TO_BEGIN);
            return Optional.empty();
        }
        Utf8Text text = Utf8Text.of(input.bytes());
        if (text.invalidAt().isPresent()) {
            String found =
                    "a byte that is not UTF-8 at offset " + text.invalidAt().getAsInt();
            addProblem(TextPosition.whole(), "", TARGET_FILE, found, "");
            return Optional.empty();
        }
        DocumentTree document = DocumentTree.yaml(text.text());
        document.problem().ifPresent(problem -> addProblem(problem.at(), "", TARGET_FILE, problem.found(), ""));
        return document.problem().isPresent()
                ? Optional.empty()
                : document.root().flatMap(this::outermost);
    }

    private Optional<ConfigSection> outermost(DocumentNode root) {
        if (!(root instanceof DocumentNode.Mapping mapping)) {
            addProblem(root.at(), "", TARGET_FILE, root.type().words(), HOW_TO_BEGIN);
            return Optional.empty();
        }
        if (isParameterFile(mapping)) {
            addProblem(TextPosition.whole(), "", TARGET_FILE, "the device's parameter file", HOW_TO_BEGIN);
            return Optional.empty();
        }
        return Optional.of(new ConfigSection(this, "", Optional.of(mapping), root.at()));
    }

    private static boolean isParameterFile(DocumentNode.Mapping root) {
        return root.first(ParameterKey.MQTT_ENDPOINT.object())
                .map(DocumentNode.Member::value)
                .filter(node -> node instanceof DocumentNode.Mapping mqtt
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
    void addProblem(TextPosition at, String what, String expected, String found, String tryThis) {
        problems.add(new ConfigProblem(file.toString(), at.line(), at.column(), what, expected, found, tryThis));
    }

    /** Remembers that a key was asked for, as in {@code limits.connect} or {@code waivers[].id}. */
    void recordKey(String key) {
        keys.add(key);
    }

    /** Every key that was asked for, whether it was there or not. */
    Set<String> keys() {
        return Set.copyOf(keys);
    }

    /** Whether nothing was wrong so far. */
    boolean isClean() {
        return problems.isEmpty();
    }

    /** What was wrong, in the order of the lines; at most 200. */
    List<ConfigProblem> problems() {
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .sorted(Comparator.comparingInt(ConfigProblem::line).thenComparingInt(ConfigProblem::column))
                .toList();
    }
}

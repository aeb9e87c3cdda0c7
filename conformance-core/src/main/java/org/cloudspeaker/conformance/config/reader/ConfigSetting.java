package org.cloudspeaker.conformance.config.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.problem.PrintableText;

/** One value of a target file. Every reading that fails leaves one problem, and none of them quotes a secret. */
public final class ConfigSetting {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([^}]*)}?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final TargetFileContext reading;
    private final String path;
    private final DocumentNode node;

    ConfigSetting(TargetFileContext reading, String path, DocumentNode node) {
        this.reading = reading;
        this.path = path;
        this.node = node;
    }

    /** Where it begins. */
    TextPosition at() {
        return node.at();
    }

    /** Its type. */
    JsonType type() {
        return node.type();
    }

    /** The object that it is; otherwise a problem and an empty one. */
    ConfigSection section() {
        if (node instanceof DocumentNode.Mapping mapping) {
            return new ConfigSection(reading, path, Optional.of(mapping), at());
        }
        addProblem("keys and values", node.type().words(), "");
        return new ConfigSection(reading, path, Optional.empty(), at());
    }

    /** The items of the list that it is; otherwise a problem and none. */
    List<ConfigSetting> items() {
        List<ConfigSetting> items = new ArrayList<>();
        if (node instanceof DocumentNode.Sequence sequence) {
            for (DocumentNode item : sequence.items()) {
                items.add(new ConfigSetting(reading, path + "[" + (items.size() + 1) + "]", item));
            }
        } else {
            addProblem("a list", node.type().words(), "");
        }
        return items;
    }

    /** The text that it is, environment variables filled in; otherwise a problem. */
    Optional<String> text(String expected) {
        return text(expected, node instanceof DocumentNode.Scalar ? "quotes around it" : "");
    }

    private Optional<String> text(String expected, String tryThis) {
        if (node instanceof DocumentNode.Scalar scalar && scalar.type() == JsonType.STRING) {
            return filledIn(scalar.text());
        }
        addProblem(expected, node.type().words(), tryThis);
        return Optional.empty();
    }

    /** The text as this reader understands it; otherwise a problem that quotes it. */
    <T> Optional<T> read(String expected, String example, Function<String, Optional<T>> reader) {
        String tryThis = example.isEmpty() ? "" : key() + ": " + example;
        Optional<String> text = text(expected, tryThis);
        Optional<T> read = text.flatMap(reader);
        if (text.isPresent() && read.isEmpty()) {
            addProblem(expected, PrintableText.quoted(raw(), PrintableText.MOST_QUOTED), tryThis);
        }
        return read;
    }

    /** A password or key, not empty; otherwise a problem that does not quote it. */
    Optional<Secret> readSecret() {
        Optional<Secret> secret = text("text").map(Secret::new);
        if (secret.filter(Secret::isEmpty).isPresent()) {
            addProblem("text", "nothing in it", key() + ": \"${env:NAME}\"");
            return Optional.empty();
        }
        return secret;
    }

    /** true or false; otherwise a problem. */
    boolean readBoolean() {
        if (node.type() != JsonType.BOOLEAN) {
            addProblem("true or false", node.type().words(), key() + ": true");
        }
        return node instanceof DocumentNode.Scalar scalar && scalar.text().equals("true");
    }

    /** A whole number within these bounds; otherwise a problem. */
    Optional<Integer> readNumber(int least, int most, String example) {
        String expected = "a whole number from " + least + " to " + most;
        if (node.type() != JsonType.NUMBER) {
            addProblem(expected, node.type().words(), key() + ": " + example);
            return Optional.empty();
        }
        Optional<Integer> number = Optional.of(raw())
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(value -> value >= least && value <= most);
        if (number.isEmpty()) {
            addProblem(expected, PrintableText.clipped(raw(), PrintableText.MOST_QUOTED), key() + ": " + example);
        }
        return number;
    }

    /** A path to something that exists, relative to the file; otherwise a problem. */
    Optional<Path> existingPath(String expected) {
        Optional<String> text = text(expected);
        Optional<Path> path = text.flatMap(reading::resolve);
        if (text.isPresent() && path.isEmpty()) {
            addProblem(expected, "what is no path", "");
        }
        if (path.isPresent() && !Files.exists(path.get())) {
            addProblem(
                    expected,
                    "no such file: " + PrintableText.clipped(path.get().toString(), 4 * PrintableText.MOST_QUOTED),
                    "");
            return Optional.empty();
        }
        return path;
    }

    /** Remembers what is wrong with this setting. */
    void addProblem(String expected, String found, String tryThis) {
        reading.addProblem(at(), path, expected, found, tryThis);
    }

    private Optional<String> filledIn(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        boolean complete = true;
        while (matcher.find()) {
            Optional<String> value = variable(matcher.group(), matcher.group(1));
            complete &= value.isPresent();
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value.orElse("")));
        }
        return complete ? Optional.of(matcher.appendTail(filled).toString()) : Optional.empty();
    }

    private Optional<String> variable(String reference, String name) {
        if (!NAME.matcher(name).matches() || !reference.endsWith("}")) {
            addProblem("an environment variable such as ${env:API_KEY}", "${env: without a name or without }", "");
            return Optional.empty();
        }
        Optional<String> value = reading.variable(name);
        if (value.isEmpty()) {
            addProblem(
                    "the environment variable " + name, "none of that name", "export " + name + "=... before the run");
        }
        return value;
    }

    private String raw() {
        return node instanceof DocumentNode.Scalar scalar ? scalar.text() : "";
    }

    private String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}

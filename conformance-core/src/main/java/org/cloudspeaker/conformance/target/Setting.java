package org.cloudspeaker.conformance.target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.target.document.JsonType;
import org.cloudspeaker.conformance.target.document.Node;
import org.cloudspeaker.conformance.target.document.Place;

/** One value of a target file. Every reading that fails leaves one problem, and none of them quotes a secret. */
final class Setting {
    /** The most characters of a value that a problem quotes. */
    static final int SHOWN = 60;

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([^}]*)}?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Reading reading;
    private final String path;
    private final Node node;

    Setting(Reading reading, String path, Node node) {
        this.reading = reading;
        this.path = path;
        this.node = node;
    }

    /** Where it begins. */
    Place at() {
        return node.at();
    }

    /** Its type. */
    JsonType type() {
        return node.type();
    }

    /** The object that it is; otherwise a problem and an empty one. */
    Section section() {
        if (node instanceof Node.Mapping mapping) {
            return new Section(reading, path, Optional.of(mapping), at());
        }
        problem("keys and values", node.type().words(), "");
        return new Section(reading, path, Optional.empty(), at());
    }

    /** The items of the list that it is; otherwise a problem and none. */
    List<Setting> items() {
        List<Setting> items = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                items.add(new Setting(reading, path + "[" + (items.size() + 1) + "]", item));
            }
        } else {
            problem("a list", node.type().words(), "");
        }
        return items;
    }

    /** The text that it is, environment variables filled in; otherwise a problem. */
    Optional<String> text(String expected) {
        return text(expected, node instanceof Node.Scalar ? "quotes around it" : "");
    }

    private Optional<String> text(String expected, String tryThis) {
        if (node instanceof Node.Scalar scalar && scalar.type() == JsonType.STRING) {
            return filledIn(scalar.text());
        }
        problem(expected, node.type().words(), tryThis);
        return Optional.empty();
    }

    /** The text as this reader understands it; otherwise a problem that quotes it. */
    <T> Optional<T> read(String expected, String example, Function<String, Optional<T>> reader) {
        String tryThis = example.isEmpty() ? "" : key() + ": " + example;
        Optional<String> text = text(expected, tryThis);
        Optional<T> read = text.flatMap(reader);
        if (text.isPresent() && read.isEmpty()) {
            problem(expected, Words.quoted(raw(), SHOWN), tryThis);
        }
        return read;
    }

    /** A password or key, not empty; otherwise a problem that does not quote it. */
    Optional<Secret> secret() {
        Optional<Secret> secret = text("text").map(Secret::new);
        if (secret.filter(Secret::isEmpty).isPresent()) {
            problem("text", "nothing in it", key() + ": \"${env:NAME}\"");
            return Optional.empty();
        }
        return secret;
    }

    /** true or false; otherwise a problem. */
    boolean isTrue() {
        if (node.type() != JsonType.BOOLEAN) {
            problem("true or false", node.type().words(), key() + ": true");
        }
        return node instanceof Node.Scalar scalar && scalar.text().equals("true");
    }

    /** A whole number within these bounds; otherwise a problem. */
    Optional<Integer> number(int least, int most, String example) {
        String expected = "a whole number from " + least + " to " + most;
        if (node.type() != JsonType.NUMBER) {
            problem(expected, node.type().words(), key() + ": " + example);
            return Optional.empty();
        }
        Optional<Integer> number = Optional.of(raw())
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(value -> value >= least && value <= most);
        if (number.isEmpty()) {
            problem(expected, Words.clipped(raw(), SHOWN), key() + ": " + example);
        }
        return number;
    }

    /** A path to something that exists, relative to the file; otherwise a problem. */
    Optional<Path> existing(String expected) {
        Optional<String> text = text(expected);
        Optional<Path> path = text.flatMap(reading::resolve);
        if (text.isPresent() && path.isEmpty()) {
            problem(expected, "what is no path", "");
        }
        if (path.isPresent() && !Files.exists(path.get())) {
            problem(expected, "no such file: " + Words.clipped(path.get().toString(), 4 * SHOWN), "");
            return Optional.empty();
        }
        return path;
    }

    /** Remembers what is wrong with this setting. */
    void problem(String expected, String found, String tryThis) {
        reading.problem(at(), path, expected, found, tryThis);
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
            problem("an environment variable such as ${env:API_KEY}", "${env: without a name or without }", "");
            return Optional.empty();
        }
        Optional<String> value = reading.variable(name);
        if (value.isEmpty()) {
            problem("the environment variable " + name, "none of that name", "export " + name + "=... before the run");
        }
        return value;
    }

    private String raw() {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}

package org.cloudspeaker.conformance.message.profile.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.problem.PrintableText;

/** One value of a profile file, with its place. Every reading that fails leaves one problem. */
final class ProfileValue {
    private static final int SHOWN = 60;

    private final ProfileContext context;
    private final String path;
    private final DocumentNode node;
    private final Set<String> asked = new LinkedHashSet<>();

    ProfileValue(ProfileContext context, String path, DocumentNode node) {
        this.context = context;
        this.path = path;
        this.node = node;
    }

    ProfileContext context() {
        return context;
    }

    String path() {
        return path;
    }

    DocumentNode node() {
        return node;
    }

    TextPosition at() {
        return node.at();
    }

    boolean isMapping() {
        return node instanceof DocumentNode.Mapping;
    }

    boolean isList() {
        return node instanceof DocumentNode.Sequence;
    }

    boolean isNull() {
        return node.type() == JsonType.NULL;
    }

    /** Whether it is this word. */
    boolean is(String word) {
        return node instanceof DocumentNode.Scalar scalar && scalar.text().equals(word);
    }

    /** The text of a single value, whatever its type. */
    Optional<String> raw() {
        return node instanceof DocumentNode.Scalar scalar && scalar.type() != JsonType.NULL
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** The value under a key, which is known from now on. */
    Optional<ProfileValue> find(String key) {
        asked.add(key);
        return node instanceof DocumentNode.Mapping mapping
                ? mapping.first(key).map(member -> child(key, member.value()))
                : Optional.empty();
    }

    /** All keys and values, as they stand; none is unknown here. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (node instanceof DocumentNode.Mapping mapping) {
            repetitions(mapping);
            Set<String> seen = new LinkedHashSet<>();
            for (DocumentNode.Member member : mapping.members()) {
                if (seen.add(member.key())) {
                    entries.add(new Entry(member.key(), member.at(), child(member.key(), member.value())));
                }
            }
        }
        return entries;
    }

    /** A key, where it stands, and its value. */
    record Entry(String key, TextPosition at, ProfileValue value) {}

    List<ProfileValue> items() {
        List<ProfileValue> items = new ArrayList<>();
        if (node instanceof DocumentNode.Sequence sequence) {
            for (DocumentNode item : sequence.items()) {
                items.add(child("[" + (items.size() + 1) + "]", item));
            }
        }
        return items;
    }

    private ProfileValue child(String key, DocumentNode value) {
        String shown = PrintableText.clipped(key, SHOWN);
        String separator = path.isEmpty() || key.startsWith("[") ? "" : ".";
        return new ProfileValue(context, path + separator + shown, value);
    }

    /** The same value with the members of a named type under its own. */
    ProfileValue over(ProfileValue type) {
        if (!(node instanceof DocumentNode.Mapping own) || !(type.node instanceof DocumentNode.Mapping below)) {
            return this;
        }
        List<DocumentNode.Member> members = new ArrayList<>(own.members());
        below.members().stream()
                .filter(member -> own.first(member.key()).isEmpty())
                .forEach(members::add);
        return new ProfileValue(context, path, new DocumentNode.Mapping(members, own.at()));
    }

    /** Reports the keys that nobody asked for and those that stand twice. */
    void checkKeys() {
        if (!(node instanceof DocumentNode.Mapping mapping)) {
            return;
        }
        repetitions(mapping);
        for (DocumentNode.Member member : mapping.members()) {
            if (!asked.contains(member.key())) {
                String hint = PrintableText.closest(member.key(), asked)
                        .map(key -> "did you mean " + key + "?")
                        .orElse("");
                context.add(
                        FormatLintRule.F23,
                        member.at(),
                        path,
                        "one of " + String.join(", ", asked.stream().sorted().toList()),
                        "'" + PrintableText.clipped(member.key(), SHOWN) + "'",
                        hint);
            }
        }
    }

    private void repetitions(DocumentNode.Mapping mapping) {
        for (DocumentNode.Member member : mapping.repetitions()) {
            TextPosition first = mapping.first(member.key()).orElseThrow().at();
            context.add(
                    FormatLintRule.F20,
                    member.at(),
                    path,
                    "the key '" + PrintableText.clipped(member.key(), SHOWN) + "' once",
                    "a second one (the first is in line " + first.line() + ")",
                    "one of them only");
        }
    }

    void problem(FormatLintRule rule, String expected, String found, String tryThis) {
        context.add(rule, this, expected, found, tryThis);
    }

    /** What it is, as it stands after "found". */
    String shown() {
        return raw().map(text -> PrintableText.quoted(text, SHOWN))
                .orElse(node.type().words());
    }

    /** The text that it is; a number is none. */
    Optional<String> text(FormatLintRule rule, String expected) {
        if (node instanceof DocumentNode.Scalar scalar && scalar.type() == JsonType.STRING) {
            return Optional.of(scalar.text());
        }
        problem(rule, expected, shown(), raw().isPresent() ? "quotes around it" : "");
        return Optional.empty();
    }

    /** The text as this reader understands it. */
    <T> Optional<T> read(FormatLintRule rule, String expected, Function<String, Optional<T>> reader) {
        Optional<T> value = raw().flatMap(reader);
        if (value.isEmpty()) {
            problem(rule, expected, shown(), "");
        }
        return value;
    }

    /** One of these words, with "did you mean". */
    Optional<String> choice(FormatLintRule rule, List<String> words) {
        Optional<String> found = raw().filter(words::contains);
        if (found.isEmpty()) {
            String hint = raw().flatMap(word -> PrintableText.closest(word, words))
                    .map(word -> "did you mean " + word + "?")
                    .orElse("");
            problem(rule, "one of " + String.join(", ", words), shown(), hint);
        }
        return found;
    }

    boolean readBoolean(boolean unless) {
        if (node.type() != JsonType.BOOLEAN) {
            problem(FormatLintRule.F20, "true or false", shown(), "");
            return unless;
        }
        return is("true");
    }

    Optional<Integer> number(FormatLintRule rule, int least, int most) {
        return read(
                rule,
                "a whole number from " + least + " to " + most,
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .filter(value -> value >= least && value <= most));
    }
}

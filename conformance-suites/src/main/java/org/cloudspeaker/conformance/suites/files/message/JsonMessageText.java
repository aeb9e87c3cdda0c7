package org.cloudspeaker.conformance.suites.files.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.DocumentTree;
import org.cloudspeaker.conformance.config.document.SyntaxProblem;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.document.Utf8Text;

/**
 * The text of a message as JSON, with the place of everything in it; what is broken is read as far as it goes.
 *
 * @param utf8 the text
 * @param problem why it is not strict JSON, if it is not; repeated keys are not a problem
 * @param root its outermost value, if one can be made out
 */
record JsonMessageText(Utf8Text utf8, Optional<SyntaxProblem> problem, Optional<DocumentNode> root) {
    static JsonMessageText of(byte[] bytes) {
        Utf8Text utf8 = Utf8Text.of(bytes);
        DocumentTree strict = DocumentTree.json(utf8.text());
        DocumentTree read = strict.problem().isPresent() ? DocumentTree.lenientJson(utf8.text()) : strict;
        return new JsonMessageText(utf8, strict.problem(), read.root());
    }

    /**
     * A key in it.
     *
     * @param path as a JSON pointer without the first stroke, such as {@code card/number}
     * @param member the key and its value
     */
    record MessageKey(String path, DocumentNode.Member member) {
        /** {@code amount (line 1, column 12)}. */
        String placed() {
            return path + JsonMessageText.placed(member.at());
        }
    }

    boolean isObject() {
        return root.filter(DocumentNode.Mapping.class::isInstance).isPresent();
    }

    /** Where a value stands, after its description: {@code  (line 1, column 12)}; empty where nothing stands. */
    String placeOf(String path) {
        Optional<DocumentNode> at = root;
        for (String step : path.split("/", -1)) {
            at = at.flatMap(node ->
                            node instanceof DocumentNode.Mapping mapping ? mapping.first(step) : Optional.empty())
                    .map(DocumentNode.Member::value);
        }
        return at.map(node -> placed(node.at())).orElse("");
    }

    /** That a key stands there which differs from this one in case alone; empty where none does. */
    String alike(String path) {
        return keys("", root).stream()
                .filter(key -> key.path().equalsIgnoreCase(path) && !key.path().equals(path))
                .findFirst()
                .map(key -> ", but " + key.placed())
                .orElse("");
    }

    private static List<MessageKey> keys(String path, Optional<DocumentNode> node) {
        List<MessageKey> keys = new ArrayList<>();
        if (node.orElse(null) instanceof DocumentNode.Mapping mapping) {
            for (DocumentNode.Member member : mapping.members()) {
                MessageKey key = new MessageKey(path + member.key(), member);
                keys.add(key);
                keys.addAll(keys(key.path() + "/", Optional.of(member.value())));
            }
        }
        return keys;
    }

    static String placed(TextPosition at) {
        return " (line " + at.line() + ", column " + at.column() + ")";
    }

    /** The keys that stood in their object before, also in another case, each with the earlier one; at any depth. */
    Map<MessageKey, MessageKey> repeated() {
        Map<MessageKey, MessageKey> repeated = new LinkedHashMap<>();
        root.ifPresent(node -> addRepeated("", node, repeated));
        return repeated;
    }

    private static void addRepeated(String path, DocumentNode node, Map<MessageKey, MessageKey> repeated) {
        if (node instanceof DocumentNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                addRepeated(path + i + "/", sequence.items().get(i), repeated);
            }
        }
        if (node instanceof DocumentNode.Mapping mapping) {
            Map<String, MessageKey> seen = new HashMap<>();
            for (DocumentNode.Member member : mapping.members()) {
                MessageKey key = new MessageKey(path + member.key(), member);
                MessageKey earlier = seen.putIfAbsent(member.key().toLowerCase(Locale.ROOT), key);
                if (earlier != null) {
                    repeated.put(key, earlier);
                }
                addRepeated(key.path() + "/", member.value(), repeated);
            }
        }
    }

    /** The keys that lead to none of these places, however they are spelt; of one object within another the outer. */
    List<MessageKey> besides(List<String> known) {
        List<MessageKey> unknown = new ArrayList<>();
        root.ifPresent(node -> addUnknown("", node, known, unknown));
        return unknown;
    }

    private static void addUnknown(String path, DocumentNode node, List<String> known, List<MessageKey> unknown) {
        if (!(node instanceof DocumentNode.Mapping mapping)) {
            return;
        }
        for (DocumentNode.Member member : mapping.members()) {
            MessageKey key = new MessageKey(path + member.key(), member);
            if (known.stream().anyMatch(key.path()::equalsIgnoreCase)) {
                continue;
            }
            if (known.stream().anyMatch(place -> beginsWith(place, key.path() + "/"))) {
                addUnknown(key.path() + "/", member.value(), known, unknown);
            } else {
                unknown.add(key);
            }
        }
    }

    private static boolean beginsWith(String place, String beginning) {
        return place.regionMatches(true, 0, beginning, 0, beginning.length());
    }
}

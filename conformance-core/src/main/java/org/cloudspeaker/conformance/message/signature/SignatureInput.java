package org.cloudspeaker.conformance.message.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/** What is signed of a message. No {@code toString} shows a text: it may be a secret. */
public sealed interface SignatureInput {
    /** The bytes that are signed; the signature itself is not in the tree. */
    byte[] bytes(SignedMessage message);

    /** The places in the message that it takes; empty where it takes all. */
    default List<String> places() {
        return List.of();
    }

    /**
     * A message that is signed or was.
     *
     * @param tree without the signature
     * @param request the request that it answers, if it is an answer
     * @param body as it goes over the wire
     */
    record SignedMessage(WireTree tree, Optional<WireTree> request, Payload body) {}

    /**
     * A part of a concatenation.
     *
     * @param kind what it is
     * @param text a place for a value, the text itself otherwise
     */
    record ConcatenatedPart(PartKind kind, String text) {
        @Override
        public String toString() {
            return kind == PartKind.TEXT ? "a text" : text;
        }
    }

    /** What a part of a concatenation is. */
    enum PartKind {
        /** The value at a place of this message. */
        VALUE,
        /** The value at a place of the request. */
        REQUEST_VALUE,
        /** A text that is always the same. */
        TEXT
    }

    /**
     * Values and texts one after the other; a value that is not there is nothing.
     *
     * @param parts in their order
     * @param separator between two of them
     */
    record Concatenation(List<ConcatenatedPart> parts, String separator) implements SignatureInput {
        /** Copies the list. */
        public Concatenation {
            parts = List.copyOf(parts);
        }

        @Override
        public byte[] bytes(SignedMessage message) {
            return parts.stream()
                    .map(part -> switch (part.kind()) {
                        case VALUE -> message.tree().textAt(part.text()).orElse("");
                        case REQUEST_VALUE ->
                            message.request()
                                    .flatMap(request -> request.textAt(part.text()))
                                    .orElse("");
                        case TEXT -> part.text();
                    })
                    .collect(Collectors.joining(separator))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<String> places() {
            return parts.stream()
                    .filter(part -> part.kind() == PartKind.VALUE)
                    .map(ConcatenatedPart::text)
                    .toList();
        }

        @Override
        public String toString() {
            return "the concatenation of " + parts;
        }
    }

    /** What of a whole message is signed. */
    enum WholeKind {
        /** {@code name=value} of the outermost values that are not empty, by name, with {@code &} between them. */
        SORTED_PAIRS,
        /** The tree as JSON without blanks, all names in their order. */
        CANONICAL_JSON,
        /** The bytes of the body as they go over the wire. */
        BODY
    }

    /**
     * All of a message.
     *
     * @param kind how
     * @param before a text before it; may be empty
     * @param after a text after it, often {@code &key=} with a secret; may be empty
     */
    record Whole(WholeKind kind, String before, String after) implements SignatureInput {
        @Override
        public byte[] bytes(SignedMessage message) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
            all.writeBytes(
                    switch (kind) {
                        case SORTED_PAIRS -> pairs(message.tree()).getBytes(StandardCharsets.UTF_8);
                        case CANONICAL_JSON -> sorted(message.tree()).render().getBytes(StandardCharsets.UTF_8);
                        case BODY -> message.body().bytes();
                    });
            all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
            return all.toByteArray();
        }

        /** Below a single outermost element, as in XML, its members count. */
        private static String pairs(WireTree tree) {
            if (!(tree instanceof WireTree.Mapping mapping)) {
                return "";
            }
            if (mapping.members().size() == 1
                    && mapping.members().values().iterator().next() instanceof WireTree.Mapping only) {
                return pairs(only);
            }
            Map<String, String> texts = new TreeMap<>();
            mapping.members().forEach((name, value) -> {
                String text = value instanceof WireTree.Scalar scalar ? scalar.text() : value.render();
                if (!text.isEmpty()) {
                    texts.put(name, text);
                }
            });
            return texts.entrySet().stream()
                    .map(pair -> pair.getKey() + "=" + pair.getValue())
                    .collect(Collectors.joining("&"));
        }

        private static WireTree sorted(WireTree tree) {
            if (tree instanceof WireTree.Mapping mapping) {
                Map<String, WireTree> members = new java.util.LinkedHashMap<>();
                new TreeMap<>(mapping.members()).forEach((name, value) -> members.put(name, sorted(value)));
                return new WireTree.Mapping(members);
            }
            return tree instanceof WireTree.Sequence sequence
                    ? new WireTree.Sequence(
                            sequence.items().stream().map(Whole::sorted).toList())
                    : tree;
        }

        @Override
        public String toString() {
            return "the whole message as " + kind;
        }
    }
}

package org.cloudspeaker.conformance.config.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.libs.jackson.core.JsonParser;
import org.cloudspeaker.conformance.libs.jackson.core.JsonToken;
import org.cloudspeaker.conformance.libs.jackson.core.TokenStreamLocation;
import org.cloudspeaker.conformance.libs.jackson.dataformat.yaml.YAMLParser;
import org.jspecify.annotations.Nullable;

/** Builds the tree from a stream of tokens, without recursion, so that a broken text leaves what came before. */
final class DocumentTreeBuilder {
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable DocumentNode root;

    /** Reads until the root is whole, or to the end of the stream. */
    Optional<SyntaxProblem> readFrom(JsonParser parser, boolean toTheEnd) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            TextPosition at = place(parser.currentTokenLocation());
            Optional<SyntaxProblem> problem = rejection(parser, at);
            if (problem.isPresent()) {
                return problem;
            }
            take(token, parser, at);
            if (root != null && !toTheEnd) {
                return Optional.empty();
            }
        }
        return root == null && open.isEmpty()
                ? Optional.of(new SyntaxProblem(TextPosition.whole(), "an empty file"))
                : Optional.empty();
    }

    /** The tree, with whatever is still open closed. */
    Optional<DocumentNode> root() {
        while (!open.isEmpty()) {
            add(open.pop().close());
        }
        return Optional.ofNullable(root);
    }

    private Optional<SyntaxProblem> rejection(JsonParser parser, TextPosition at) {
        String found = null;
        if (root != null) {
            found = "a second value after the first";
        } else if (open.size() > DocumentTree.MAX_DEPTH) {
            found = "more than " + DocumentTree.MAX_DEPTH + " levels of nesting";
        } else if (parser instanceof YAMLParser yaml) {
            found = rejection(yaml);
        }
        return Optional.ofNullable(found).map(words -> new SyntaxProblem(at, words));
    }

    private static @Nullable String rejection(YAMLParser yaml) {
        if (yaml.isCurrentAlias()) {
            return "an alias (*), which is not taken here";
        }
        if (yaml.getObjectId() != null) {
            return "an anchor (&), which is not taken here";
        }
        return yaml.getTypeId() == null ? null : "a tag (!), which is not taken here";
    }

    private void take(JsonToken token, JsonParser parser, TextPosition at) {
        switch (token) {
            case START_OBJECT -> open.push(new Frame(true, at));
            case START_ARRAY -> open.push(new Frame(false, at));
            case END_OBJECT, END_ARRAY -> add(open.pop().close());
            case PROPERTY_NAME -> open.element().expect(parser.currentName(), at);
            case VALUE_STRING -> add(new DocumentNode.Scalar(parser.getString(), JsonType.STRING, at));
            case VALUE_TRUE, VALUE_FALSE -> add(new DocumentNode.Scalar(parser.getString(), JsonType.BOOLEAN, at));
            case VALUE_NULL -> add(new DocumentNode.Scalar("", JsonType.NULL, at));
            default -> add(new DocumentNode.Scalar(parser.getString(), JsonType.NUMBER, at));
        }
    }

    private void add(DocumentNode node) {
        if (open.isEmpty()) {
            root = node;
        } else {
            open.element().add(node);
        }
    }

    private static TextPosition place(TokenStreamLocation at) {
        return new TextPosition(at.getLineNr(), at.getColumnNr());
    }

    /** An object or list that is not closed yet. */
    private static final class Frame {
        private final boolean object;
        private final TextPosition at;
        private final List<DocumentNode.Member> members = new ArrayList<>();
        private final List<DocumentNode> items = new ArrayList<>();
        private String key = "";
        private TextPosition keyAt = TextPosition.whole();

        Frame(boolean object, TextPosition at) {
            this.object = object;
            this.at = at;
        }

        void expect(String nextKey, TextPosition nextKeyAt) {
            key = nextKey;
            keyAt = nextKeyAt;
        }

        void add(DocumentNode node) {
            if (object) {
                members.add(new DocumentNode.Member(key, keyAt, node));
            } else {
                items.add(node);
            }
        }

        DocumentNode close() {
            return object ? new DocumentNode.Mapping(members, at) : new DocumentNode.Sequence(items, at);
        }
    }
}

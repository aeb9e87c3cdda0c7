package org.cloudspeaker.conformance.target.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Builds the tree from a stream of tokens, without recursion, so that a broken text leaves what came before. */
final class TreeBuilder {
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Node root;

    /** Reads until the root is whole, or to the end of the stream. */
    Optional<SyntaxProblem> readFrom(JsonParser parser, boolean toTheEnd) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            Place at = place(parser.currentTokenLocation());
            Optional<SyntaxProblem> problem = refusal(parser, at);
            if (problem.isPresent()) {
                return problem;
            }
            take(token, parser, at);
            if (root != null && !toTheEnd) {
                return Optional.empty();
            }
        }
        return root == null && open.isEmpty()
                ? Optional.of(new SyntaxProblem(Place.whole(), "an empty file"))
                : Optional.empty();
    }

    /** The tree, with whatever is still open closed. */
    Optional<Node> root() {
        while (!open.isEmpty()) {
            add(open.pop().close());
        }
        return Optional.ofNullable(root);
    }

    private Optional<SyntaxProblem> refusal(JsonParser parser, Place at) {
        String found = null;
        if (root != null) {
            found = "a second value after the first";
        } else if (open.size() > Document.MAX_DEPTH) {
            found = "more than " + Document.MAX_DEPTH + " levels of nesting";
        } else if (parser instanceof YAMLParser yaml) {
            found = refusal(yaml);
        }
        return Optional.ofNullable(found).map(words -> new SyntaxProblem(at, words));
    }

    private static @Nullable String refusal(YAMLParser yaml) {
        if (yaml.isCurrentAlias()) {
            return "an alias (*), which is not taken here";
        }
        if (yaml.getObjectId() != null) {
            return "an anchor (&), which is not taken here";
        }
        return yaml.getTypeId() == null ? null : "a tag (!), which is not taken here";
    }

    private void take(JsonToken token, JsonParser parser, Place at) {
        switch (token) {
            case START_OBJECT -> open.push(new Frame(true, at));
            case START_ARRAY -> open.push(new Frame(false, at));
            case END_OBJECT, END_ARRAY -> add(open.pop().close());
            case PROPERTY_NAME -> open.element().expect(parser.currentName(), at);
            case VALUE_STRING -> add(new Node.Scalar(parser.getString(), JsonType.STRING, at));
            case VALUE_TRUE, VALUE_FALSE -> add(new Node.Scalar(parser.getString(), JsonType.BOOLEAN, at));
            case VALUE_NULL -> add(new Node.Scalar("", JsonType.NULL, at));
            default -> add(new Node.Scalar(parser.getString(), JsonType.NUMBER, at));
        }
    }

    private void add(Node node) {
        if (open.isEmpty()) {
            root = node;
        } else {
            open.element().add(node);
        }
    }

    private static Place place(TokenStreamLocation at) {
        return new Place(at.getLineNr(), at.getColumnNr());
    }

    /** An object or list that is not closed yet. */
    private static final class Frame {
        private final boolean object;
        private final Place at;
        private final List<Node.Member> members = new ArrayList<>();
        private final List<Node> items = new ArrayList<>();
        private String key = "";
        private Place keyAt = Place.whole();

        Frame(boolean object, Place at) {
            this.object = object;
            this.at = at;
        }

        void expect(String nextKey, Place nextKeyAt) {
            key = nextKey;
            keyAt = nextKeyAt;
        }

        void add(Node node) {
            if (object) {
                members.add(new Node.Member(key, keyAt, node));
            } else {
                items.add(node);
            }
        }

        Node close() {
            return object ? new Node.Mapping(members, at) : new Node.Sequence(items, at);
        }
    }
}

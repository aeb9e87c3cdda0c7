package org.cloudspeaker.conformance.message.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.syntax.WireSyntax;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/** The body of a message as its profile shows it: the message itself, with fields where values are. */
public sealed interface BodyNode {
    /** Every node in it, itself first, in the order in which they stand. */
    default Stream<BodyNode> all() {
        return Stream.of(this);
    }

    /**
     * Nodes by name.
     *
     * @param place where it stands
     * @param members in their order
     */
    record BodyObject(FieldPlace place, Map<String, BodyNode> members) implements BodyNode {
        /** Copies the map, in its order. */
        public BodyObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public Stream<BodyNode> all() {
            return Stream.concat(Stream.of(this), members.values().stream().flatMap(BodyNode::all));
        }
    }

    /**
     * Nodes in a row.
     *
     * @param place where it stands
     * @param items in their order
     */
    record BodyList(FieldPlace place, List<BodyNode> items) implements BodyNode {
        /** Copies the list. */
        public BodyList {
            items = List.copyOf(items);
        }

        @Override
        public Stream<BodyNode> all() {
            return Stream.concat(Stream.of(this), items.stream().flatMap(BodyNode::all));
        }
    }

    /** A field of the canonical message; a list of records is one too. */
    record BodyField(FieldRule rule) implements BodyNode {
        @Override
        public FieldPlace place() {
            return rule.place();
        }
    }

    /** A field of the vendor's. */
    record BodyOwn(OwnField own) implements BodyNode {
        @Override
        public FieldPlace place() {
            return own.place();
        }
    }

    /**
     * What is always the same.
     *
     * @param place where it stands
     * @param value what stands there
     * @param secret whether it must never be shown
     */
    record BodyConstant(FieldPlace place, WireTree value, boolean secret) implements BodyNode {}

    /** Where the signature of the message stands. */
    record BodySignature(FieldPlace place) implements BodyNode {}

    /**
     * A document written as the text of a value.
     *
     * @param place where it stands
     * @param syntax how it is written
     * @param body what stands in it; its places go on from this one
     */
    record BodyDocument(FieldPlace place, WireSyntax syntax, BodyNode body) implements BodyNode {
        @Override
        public Stream<BodyNode> all() {
            return Stream.concat(Stream.of(this), body.all());
        }
    }

    /** Where it stands. */
    FieldPlace place();
}

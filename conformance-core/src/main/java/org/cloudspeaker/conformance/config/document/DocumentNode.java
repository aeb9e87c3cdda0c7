package org.cloudspeaker.conformance.config.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One value of a document, with its place. No {@code toString} shows a value: it may be a secret. */
public sealed interface DocumentNode {
    /** Where it begins. */
    TextPosition at();

    /** Its type. */
    JsonType type();

    /**
     * An object.
     *
     * @param members its keys and values as they stand, a key that stands twice included
     * @param at where it begins
     */
    record Mapping(List<Member> members, TextPosition at) implements DocumentNode {
        /** Copies the list. */
        public Mapping {
            members = List.copyOf(members);
        }

        @Override
        public JsonType type() {
            return JsonType.OBJECT;
        }

        /** The first member with exactly this key. */
        public Optional<Member> first(String key) {
            return members.stream().filter(member -> member.key().equals(key)).findFirst();
        }

        /** The members whose key stood in the object before. */
        public List<Member> repetitions() {
            Set<String> seen = new HashSet<>();
            return members.stream().filter(member -> !seen.add(member.key())).toList();
        }
    }

    /**
     * A key and its value.
     *
     * @param key the key as it stands
     * @param at where the key begins
     * @param value the value
     */
    record Member(String key, TextPosition at, DocumentNode value) {}

    /**
     * A list.
     *
     * @param items its items
     * @param at where it begins
     */
    record Sequence(List<DocumentNode> items, TextPosition at) implements DocumentNode {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public JsonType type() {
            return JsonType.ARRAY;
        }
    }

    /**
     * A single value.
     *
     * @param text the value as text: what a string holds, what a number looks like in the file
     * @param type its type
     * @param at where it begins
     */
    record Scalar(String text, JsonType type, TextPosition at) implements DocumentNode {
        @Override
        public String toString() {
            return type.words() + " at " + at.line() + ":" + at.column();
        }
    }
}

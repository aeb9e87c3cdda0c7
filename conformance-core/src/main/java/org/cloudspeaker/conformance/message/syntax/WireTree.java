package org.cloudspeaker.conformance.message.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.libs.jackson.databind.node.JsonNodeFactory;

/**
 * A message as a tree, between the bytes of a {@link WireSyntax} and the fields of a profile. No {@code toString} shows a
 * value: it may be card data; {@link #render()} does.
 */
public sealed interface WireTree {
    /** What a single value is; in a syntax without types every value is a string. */
    enum ScalarType {
        /** Text. */
        STRING,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Nothing, written out. */
        NULL
    }

    /**
     * Values by name.
     *
     * @param members in the order in which they stand
     */
    record Mapping(Map<String, WireTree> members) implements WireTree {
        /** Copies the map, in its order. */
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String toString() {
            return "an object of " + members.size() + " members";
        }
    }

    /**
     * Values in a row.
     *
     * @param items in their order
     */
    record Sequence(List<WireTree> items) implements WireTree {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "a list of " + items.size() + " items";
        }
    }

    /**
     * A single value.
     *
     * @param type what it is
     * @param text a string without its quotes; a number as it stands; empty for null
     */
    record Scalar(ScalarType type, String text) implements WireTree {
        @Override
        public String toString() {
            return "a value of " + text.length() + " characters";
        }
    }

    /** A string. */
    static Scalar string(String text) {
        return new Scalar(ScalarType.STRING, text);
    }

    /** A number. */
    static Scalar number(String text) {
        return new Scalar(ScalarType.NUMBER, text);
    }

    /** Null. */
    static Scalar nothing() {
        return new Scalar(ScalarType.NULL, "");
    }

    /**
     * What stands at a place.
     *
     * @param pointer a JSON pointer (RFC 6901); empty for the whole
     */
    default Optional<WireTree> at(String pointer) {
        WireTree here = this;
        for (String step : steps(pointer)) {
            WireTree next = null;
            if (here instanceof Mapping mapping) {
                next = mapping.members().get(step);
            } else if (here instanceof Sequence sequence && step.matches("\\d{1,6}")) {
                int index = Integer.parseInt(step);
                next = index < sequence.items().size() ? sequence.items().get(index) : null;
            }
            if (next == null) {
                return Optional.empty();
            }
            here = next;
        }
        return Optional.of(here);
    }

    /** The text of the value at a place; empty where there is none, or where it is no single value. */
    default Optional<String> textAt(String pointer) {
        return at(pointer)
                .filter(node -> node instanceof Scalar scalar && scalar.type() != ScalarType.NULL)
                .map(node -> ((Scalar) node).text());
    }

    /** As JSON, for messages; whoever shows it has to know that nothing in it is secret. */
    default String render() {
        return JsonSyntax.toJson(this).toString();
    }

    /** The steps of a pointer, unescaped. */
    static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Pattern.compile("/")
                .splitAsStream(pointer.substring(1) + "/")
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** A step as it stands in a pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The value as a string in JSON, with its quotes. */
    static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}

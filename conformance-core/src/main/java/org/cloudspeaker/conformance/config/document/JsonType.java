package org.cloudspeaker.conformance.config.document;

/** The type of a value in JSON or YAML (RFC 8259, section 3). */
public enum JsonType {
    /** An object of keys and values. */
    OBJECT("an object"),
    /** A list. */
    ARRAY("a list"),
    /** Text. */
    STRING("a string"),
    /** A number. */
    NUMBER("a number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false"),
    /** {@code null}, or in YAML a key without a value. */
    NULL("nothing");

    private final String words;

    JsonType(String words) {
        this.words = words;
    }

    /** The type as it stands in a sentence, for example {@code a string}. */
    public String words() {
        return words;
    }
}

package org.cloudspeaker.conformance.message.syntax;

import java.util.Locale;

/** The type of a value on the wire. */
public enum WireType {
    /** A string. */
    STRING,
    /** A number. */
    NUMBER,
    /** A list. */
    ARRAY,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** An object. */
    OBJECT;

    /** As it stands in a sentence: {@code a string}. */
    public String described() {
        return (this == ARRAY || this == OBJECT ? "an " : "a ") + name().toLowerCase(Locale.ROOT);
    }
}

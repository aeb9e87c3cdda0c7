package org.cloudspeaker.conformance.message.syntax;

import java.util.Optional;

/** Bytes are not one strict message of a syntax; the message says where and why, and quotes nothing. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<WireTree> salvaged;

    /** Nothing can be made of it. */
    public MalformedMessageException(String problem) {
        this(problem, Optional.empty());
    }

    /**
     * Something can be made of it all the same.
     *
     * @param salvaged as a lenient parser in the field would read it
     */
    public MalformedMessageException(String problem, Optional<WireTree> salvaged) {
        super(problem);
        this.salvaged = salvaged;
    }

    /** {@code byte 12: a separator expected}. */
    public static MalformedMessageException at(int offset, String expected) {
        return new MalformedMessageException("byte " + offset + ": " + expected);
    }

    /** Where and why. */
    public String problem() {
        return String.valueOf(getMessage());
    }

    /** What a lenient parser reads. */
    public Optional<WireTree> salvaged() {
        return salvaged;
    }
}

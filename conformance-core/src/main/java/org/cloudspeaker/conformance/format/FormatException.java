package org.cloudspeaker.conformance.format;

/** A format profile cannot be used; the message says which file, where, and what is wrong. */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormatException(String message) {
        super(message);
    }
}

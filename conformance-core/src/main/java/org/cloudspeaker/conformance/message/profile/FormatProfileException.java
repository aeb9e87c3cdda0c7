package org.cloudspeaker.conformance.message.profile;

/** A format profile cannot be used; the message says which file, where, and what is wrong. */
public final class FormatProfileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormatProfileException(String message) {
        super(message);
    }
}

package org.cloudspeaker.conformance.message.profile;

/** A format has no such message or field, so what needs it is not applicable; the message says which. */
public final class NotInFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The format does not have this: {@code a query}. */
    public NotInFormatException(FormatProfile profile, String what) {
        super("the format " + profile.name() + " has no " + what);
    }
}

package org.cloudspeaker.conformance.message;

import java.util.Locale;

/** What an answer says of what was asked for. */
public enum MessageOutcome {
    /** It is done. */
    APPROVED,
    /** It is not done, and the card is to blame. */
    DECLINED,
    /** It was not looked at. */
    REFUSED,
    /** It is not decided yet. */
    PENDING;

    /** The word in a profile. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

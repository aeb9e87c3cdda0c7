package org.cloudspeaker.conformance.wire;

/** Ways for the mock payment server to be wrong in guarding its API key (KEY). */
public enum KeyFault implements PaymentFault {
    /** Refuses a request without a key, but books its sale. */
    BOOKS_WITHOUT_KEY("KEY-01", "booked"),
    /** Takes any key. */
    TAKES_ANY_KEY("KEY-02", "any key does"),
    /** Shows the wrong key in an error, and the right one in an answer. */
    ECHOES_KEY("KEY-06", "echoed in an error"),
    /** Answers queries without a key. */
    QUERY_WITHOUT_KEY("KEY-07", "query open");

    private final String requirement;
    private final String description;

    KeyFault(String requirement, String description) {
        this.requirement = requirement;
        this.description = description;
    }

    @Override
    public String requirement() {
        return requirement;
    }

    @Override
    public String description() {
        return description;
    }
}

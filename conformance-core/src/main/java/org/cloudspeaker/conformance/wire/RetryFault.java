package org.cloudspeaker.conformance.wire;

/** Ways for the mock payment server to be wrong in meeting a sale that is sent again (IDM). */
public enum RetryFault implements PaymentFault {
    /** Books each repetition of a sale. */
    BOOKS_REPETITIONS("IDM-01", "booked twice");

    private final String requirement;
    private final String description;

    RetryFault(String requirement, String description) {
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

package org.cloudspeaker.conformance.mocks.fault;

/** Ways for the mock payment server to be wrong in closing the loop from a broadcast to a record (E2E). */
public enum EndToEndFault implements PaymentFault {
    /** The amount of a sale that follows a broadcast is recorded as zero. */
    LOSES_THE_AMOUNT("E2E-01", "amount lost on the way");

    private final String requirement;
    private final String description;

    EndToEndFault(String requirement, String description) {
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

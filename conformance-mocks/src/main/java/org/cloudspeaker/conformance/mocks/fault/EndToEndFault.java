package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;

/** Ways for the mock payment server to be wrong in closing the loop from a broadcast to a record (E2E). */
public enum EndToEndFault implements PaymentFault {
    /** The amount of a sale that follows a broadcast is recorded as zero. */
    LOSES_THE_AMOUNT("E2E-01", "amount lost on the way");

    private final FaultDescription about;

    EndToEndFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}

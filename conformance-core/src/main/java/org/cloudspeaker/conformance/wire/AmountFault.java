package org.cloudspeaker.conformance.wire;

/** Ways for the mock payment server to be wrong in counting money (AMT). */
public enum AmountFault implements PaymentFault {
    /** Records whole units where cents belong. */
    RECORDS_WHOLE_UNITS("AMT-01", "66"),
    /** Computes cents by double multiplication and truncation. */
    CENTS_BY_DOUBLE("AMT-02", "cents by double multiplication and truncation"),
    /** Keeps cents in 32 bits. */
    CENTS_IN_32_BITS("AMT-03", "32-bit overflow"),
    /** Takes an amount in exponent form. */
    TAKES_EXPONENTS("AMT-04", "\"1e3\" approved");

    private final String requirement;
    private final String description;

    AmountFault(String requirement, String description) {
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

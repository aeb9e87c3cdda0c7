package org.cloudspeaker.conformance.wire;

/** Ways for the mock payment server to be wrong in its transport (TLS). */
public enum TlsFault implements PaymentFault {
    /** Speaks TLS 1.1 and nothing newer. */
    TLS_1_1_ONLY("TLS-01", "1.1 only"),
    /** A certificate that vouches for itself. */
    SELF_SIGNED("TLS-03", "self-signed"),
    /** A certificate for another host. */
    CERTIFICATE_OF_ANOTHER_HOST("TLS-04", "another host"),
    /** A certificate that has expired. */
    EXPIRED_CERTIFICATE("TLS-05", "expired");

    private final String requirement;
    private final String description;

    TlsFault(String requirement, String description) {
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

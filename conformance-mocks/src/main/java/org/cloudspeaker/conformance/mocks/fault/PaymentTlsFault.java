package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;
import org.cloudspeaker.conformance.fault.FaultPrecondition;

/** Ways for the mock payment server to be wrong in its transport (TLS). */
public enum PaymentTlsFault implements PaymentFault {
    /** Speaks TLS 1.1 and nothing newer. */
    TLS_1_1_ONLY("TLS-01", "1.1 only"),
    /** Speaks plain HTTP where TLS is announced. */
    PLAIN_HTTP_ONLY("TLS-01", "no TLS at all"),
    /** Takes TLS 1.0 beside the newer versions. */
    TAKES_TLS_1_0("TLS-02", "1.0 taken"),
    /** Takes TLS 1.1 beside the newer versions. */
    TAKES_TLS_1_1("TLS-02", "1.1 taken"),
    /** A certificate that vouches for itself. */
    SELF_SIGNED("TLS-03", "self-signed"),
    /** A chain that leaves out the intermediate below the root. */
    WITHOUT_INTERMEDIATE("TLS-03", "chain without its intermediate"),
    /** A certificate for another host. */
    CERTIFICATE_OF_ANOTHER_HOST("TLS-04", "another host"),
    /** The host stands in the common name, and there is no subjectAltName. */
    NAME_IN_COMMON_NAME_ALONE("TLS-04", "name in the common name alone"),
    /** A wildcard for the hosts one level below. */
    WILDCARD_OF_ANOTHER_LEVEL("TLS-04", "wildcard of another level"),
    /** A certificate that has expired. */
    EXPIRED_CERTIFICATE("TLS-05", "expired"),
    /** A certificate that is not valid before tomorrow. */
    CERTIFICATE_OF_TOMORROW("TLS-05", "not yet valid"),
    /** A certificate that ends tomorrow. */
    EXPIRES_TOMORROW("TLS-06", "expires tomorrow"),
    /** A certificate for an RSA key of 1024 bits. */
    RSA_1024("TLS-07", "RSA 1024"),
    /** A certificate with a signature by SHA-1. */
    SHA_1_SIGNATURE("TLS-07", "SHA-1"),
    /** Serves plain HTTP at the port of TLS. */
    SERVES_PLAIN_HTTP("TLS-08", "served"),
    /** Refuses plain HTTP at the port of TLS, but only after it has booked the sale. */
    BOOKS_PLAIN_HTTP("TLS-08", "refused and booked");

    private final FaultDescription about;

    PaymentTlsFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text).needing(FaultPrecondition.TLS);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}

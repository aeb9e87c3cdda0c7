package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;
import org.cloudspeaker.conformance.fault.FaultPrecondition;

/** Ways for the mock broker to be wrong in its transport (BRK-TLS): those of any TLS server, and one of its own. */
public enum BrokerTlsFault implements BrokerFault {
    /** Speaks TLS 1.1 and nothing newer. */
    BROKER_TLS_1_1_ONLY("BRK-TLS-01", "1.1 only"),
    /** Speaks plain TCP where TLS is said. */
    BROKER_PLAIN_TCP_ONLY("BRK-TLS-01", "no TLS at all"),
    /** Takes TLS 1.0 beside the newer versions. */
    BROKER_TAKES_TLS_1_0("BRK-TLS-02", "1.0 taken"),
    /** Takes TLS 1.1 beside the newer versions. */
    BROKER_TAKES_TLS_1_1("BRK-TLS-02", "1.1 taken"),
    /** A certificate that vouches for itself. */
    BROKER_SELF_SIGNED("BRK-TLS-03", "self-signed"),
    /** A chain that leaves out the intermediate below the root. */
    BROKER_WITHOUT_INTERMEDIATE("BRK-TLS-03", "chain without its intermediate"),
    /** A certificate for another host. */
    BROKER_CERTIFICATE_OF_ANOTHER_HOST("BRK-TLS-04", "another host"),
    /** The host stands in the common name, and there is no subjectAltName. */
    BROKER_NAME_IN_COMMON_NAME_ALONE("BRK-TLS-04", "name in the common name alone"),
    /** A certificate that has expired. */
    BROKER_EXPIRED_CERTIFICATE("BRK-TLS-05", "expired yesterday"),
    /** A certificate that is not valid before tomorrow. */
    BROKER_CERTIFICATE_OF_TOMORROW("BRK-TLS-05", "not yet valid"),
    /** A certificate that ends tomorrow. */
    BROKER_EXPIRES_TOMORROW("BRK-TLS-06", "expires tomorrow");

    private final FaultDescription about;

    BrokerTlsFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text).needing(FaultPrecondition.TLS);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}

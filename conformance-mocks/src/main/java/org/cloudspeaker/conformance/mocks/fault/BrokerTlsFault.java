package org.cloudspeaker.conformance.mocks.fault;

import java.util.Optional;
import org.cloudspeaker.conformance.mocks.tls.TlsServerFlaw;

/** Ways for the mock broker to be wrong in its transport (BRK-TLS): those of any TLS server, and one of its own. */
public enum BrokerTlsFault implements BrokerFault {
    /** Speaks TLS 1.1 and nothing newer. */
    BROKER_TLS_1_1_ONLY("BRK-TLS-01", "1.1 only", TlsServerFlaw.TLS_1_1_ONLY),
    /** Speaks plain TCP where TLS is said. */
    BROKER_PLAIN_TCP_ONLY("BRK-TLS-01", "no TLS at all"),
    /** Takes TLS 1.0 beside the newer versions. */
    BROKER_TAKES_TLS_1_0("BRK-TLS-02", "1.0 taken", TlsServerFlaw.TAKES_TLS_1_0),
    /** Takes TLS 1.1 beside the newer versions. */
    BROKER_TAKES_TLS_1_1("BRK-TLS-02", "1.1 taken", TlsServerFlaw.TAKES_TLS_1_1),
    /** A certificate that vouches for itself. */
    BROKER_SELF_SIGNED("BRK-TLS-03", "self-signed", TlsServerFlaw.SELF_SIGNED),
    /** A chain that leaves out the intermediate below the root. */
    BROKER_WITHOUT_INTERMEDIATE("BRK-TLS-03", "chain without its intermediate", TlsServerFlaw.WITHOUT_INTERMEDIATE),
    /** A certificate for another host. */
    BROKER_CERTIFICATE_OF_ANOTHER_HOST("BRK-TLS-04", "another host", TlsServerFlaw.CERTIFICATE_OF_ANOTHER_HOST),
    /** The host stands in the common name, and there is no subjectAltName. */
    BROKER_NAME_IN_COMMON_NAME_ALONE(
            "BRK-TLS-04", "name in the common name alone", TlsServerFlaw.NAME_IN_COMMON_NAME_ALONE),
    /** A certificate that has expired. */
    BROKER_EXPIRED_CERTIFICATE("BRK-TLS-05", "expired yesterday", TlsServerFlaw.EXPIRED_CERTIFICATE),
    /** A certificate that is not valid before tomorrow. */
    BROKER_CERTIFICATE_OF_TOMORROW("BRK-TLS-05", "not yet valid", TlsServerFlaw.CERTIFICATE_OF_TOMORROW),
    /** A certificate that ends tomorrow. */
    BROKER_EXPIRES_TOMORROW("BRK-TLS-06", "expires tomorrow", TlsServerFlaw.EXPIRES_TOMORROW);

    private final String requirement;
    private final String description;
    private final Optional<TlsServerFlaw> flaw;

    BrokerTlsFault(String requirement, String description) {
        this(requirement, description, Optional.empty());
    }

    BrokerTlsFault(String requirement, String description, TlsServerFlaw flaw) {
        this(requirement, description, Optional.of(flaw));
    }

    BrokerTlsFault(String requirement, String description, Optional<TlsServerFlaw> flaw) {
        this.requirement = requirement;
        this.description = description;
        this.flaw = flaw;
    }

    @Override
    public String requirement() {
        return requirement;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Optional<TlsServerFlaw> flaw() {
        return flaw;
    }
}

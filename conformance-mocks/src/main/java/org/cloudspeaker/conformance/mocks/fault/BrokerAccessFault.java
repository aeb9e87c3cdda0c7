package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;
import org.cloudspeaker.conformance.fault.FaultPrecondition;

/** Ways for the mock broker to be wrong in whom it lets in by certificate, and who may read and write what (BRK-AUT, BRK-ACL). */
public enum BrokerAccessFault implements BrokerFault {
    /** Asks for a device certificate, but lets devices in without one. */
    CERTIFICATE_OPTIONAL("BRK-AUT-04", "certificate optional", FaultPrecondition.MUTUAL_TLS),
    /** Takes a device certificate of whatever authority. */
    TAKES_ANY_CERTIFICATE("BRK-AUT-05", "any certificate does", FaultPrecondition.MUTUAL_TLS),
    /** Knows its authority by name, and does not look at the signature. */
    KNOWS_AUTHORITY_BY_NAME("BRK-AUT-05", "issuer compared by name", FaultPrecondition.MUTUAL_TLS),
    /** Does not look at the dates of a device certificate. */
    IGNORES_CERTIFICATE_DATES("BRK-AUT-06", "dates not checked", FaultPrecondition.MUTUAL_TLS),
    /** Lets everybody read everything. */
    READS_OTHER_DEVICES("BRK-ACL-01", "no access control for reading", FaultPrecondition.ACCESS_CONTROL),
    /** Checks what is read topic by topic, and never through a wildcard. */
    READS_BY_WILDCARD("BRK-ACL-01", "no access control for wildcards", FaultPrecondition.ACCESS_CONTROL),
    /** Lets everybody publish everywhere. */
    WRITES_TO_OTHER_DEVICES("BRK-ACL-02", "no access control for writing", FaultPrecondition.ACCESS_CONTROL);

    private final FaultDescription about;

    BrokerAccessFault(String requirement, String text, FaultPrecondition need) {
        this.about = FaultDescription.of(requirement, text).needing(need);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}

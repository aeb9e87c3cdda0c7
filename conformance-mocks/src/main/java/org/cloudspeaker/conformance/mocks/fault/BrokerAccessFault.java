package org.cloudspeaker.conformance.mocks.fault;

/** Ways for the mock broker to be wrong in whom it lets in by certificate, and who may read and write what (BRK-AUT, BRK-ACL). */
public enum BrokerAccessFault implements BrokerFault {
    /** Asks for a device certificate, but lets devices in without one. */
    CERTIFICATE_OPTIONAL("BRK-AUT-04", "certificate optional"),
    /** Takes a device certificate of whatever authority. */
    TAKES_ANY_CERTIFICATE("BRK-AUT-05", "any certificate does"),
    /** Knows its authority by name, and does not look at the signature. */
    KNOWS_AUTHORITY_BY_NAME("BRK-AUT-05", "issuer compared by name"),
    /** Does not look at the dates of a device certificate. */
    IGNORES_CERTIFICATE_DATES("BRK-AUT-06", "dates not checked"),
    /** Lets everybody read everything. */
    READS_OTHER_DEVICES("BRK-ACL-01", "no access control for reading"),
    /** Checks what is read topic by topic, and never through a wildcard. */
    READS_BY_WILDCARD("BRK-ACL-01", "no access control for wildcards"),
    /** Lets everybody publish everywhere. */
    WRITES_TO_OTHER_DEVICES("BRK-ACL-02", "no access control for writing");

    private final String requirement;
    private final String description;

    BrokerAccessFault(String requirement, String description) {
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

package org.cloudspeaker.conformance.fault;

/** What has to be there for a fault to change anything. */
public enum FaultPrecondition {
    /** TLS. */
    TLS("TLS"),
    /** A broker that asks devices for a certificate. */
    MUTUAL_TLS("mutual TLS"),
    /** A broker to which devices log in with a password. */
    PASSWORD("a login with a password"),
    /** A broker that knows who may read and write what. */
    ACCESS_CONTROL("access control by user name"),
    /** A payment server that demands an API key. */
    API_KEY("an API key that is demanded");

    private final String words;

    FaultPrecondition(String words) {
        this.words = words;
    }

    /** As it stands after "needs". */
    public String words() {
        return words;
    }
}

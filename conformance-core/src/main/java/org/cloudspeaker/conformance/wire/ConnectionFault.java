package org.cloudspeaker.conformance.wire;

/** Ways for the mock broker to be wrong with connections, sessions, logins and subscriptions (BRK-CON, BRK-AUT, BRK-SUB). */
public enum ConnectionFault implements BrokerFault {
    /** CONNACK 5 for everyone. */
    REFUSES_ALL("BRK-CON-01", "CONNACK 5 for all"),
    /** Refuses a persistent session. */
    REFUSES_PERSISTENT_SESSION("BRK-CON-02", "refuses cleanSession=false"),
    /** Forgets a session when its connection ends. */
    FORGETS_SESSION("BRK-CON-05", "session forgotten"),
    /** Takes any password. */
    TAKES_ANY_PASSWORD("BRK-AUT-01", "any password does"),
    /** Takes any user name with any password that some user has. */
    TAKES_ANY_USER("BRK-AUT-02", "any user does"),
    /** Takes a connection without credentials. */
    TAKES_ANONYMOUS("BRK-AUT-03", "anonymous access"),
    /** Grants QoS 0 where 1 was asked for. */
    GRANTS_QOS_0("BRK-SUB-01", "granted 0");

    private final String requirement;
    private final String description;

    ConnectionFault(String requirement, String description) {
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

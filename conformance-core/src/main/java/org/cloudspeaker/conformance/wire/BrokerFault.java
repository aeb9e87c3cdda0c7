package org.cloudspeaker.conformance.wire;

/** Ways for the mock broker to be wrong. */
public enum BrokerFault implements Fault {
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
    GRANTS_QOS_0("BRK-SUB-01", "granted 0"),
    /** Decodes the payload and encodes it anew. */
    RE_ENCODES_PAYLOAD("BRK-MSG-01", "payload re-encoded"),
    /** Delivers with QoS 0 though 1 was granted. */
    DELIVERS_WITH_QOS_0("BRK-MSG-02", "downgraded to 0"),
    /** Swaps two messages of a burst. */
    SWAPS_MESSAGES("BRK-MSG-04", "two swapped"),
    /** Loses every 50th message. */
    DROPS_EVERY_50TH("BRK-MSG-05", "every 50th dropped"),
    /** Keeps nothing for a device that is away. */
    QUEUES_NOTHING("BRK-MSG-06", "not queued"),
    /** Gives a subscriber the messages of all devices under its prefix. */
    MATCHES_PREFIX("BRK-MSG-08", "prefix matched instead of topic");

    private final String requirement;
    private final String description;

    BrokerFault(String requirement, String description) {
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

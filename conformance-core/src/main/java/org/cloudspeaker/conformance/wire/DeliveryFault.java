package org.cloudspeaker.conformance.wire;

/** Ways for the mock broker to be wrong with messages (BRK-MSG). */
public enum DeliveryFault implements BrokerFault {
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

    DeliveryFault(String requirement, String description) {
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

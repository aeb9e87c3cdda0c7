package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;

/** Ways for the mock broker to be wrong with messages (BRK-MSG). */
public enum BrokerDeliveryFault implements BrokerFault {
    /** Decodes the payload and encodes it anew. */
    RE_ENCODES_PAYLOAD("BRK-MSG-01", "payload re-encoded"),
    /** Adds a line break to the payload. */
    APPENDS_A_LINE_BREAK("BRK-MSG-01", "a line break added"),
    /** Delivers with QoS 0 though 1 was granted. */
    DELIVERS_WITH_QOS_0("BRK-MSG-02", "downgraded to 0"),
    /** Delivers with QoS 0 to a device that has come back. */
    DOWNGRADES_AFTER_RECONNECT("BRK-MSG-02", "downgraded after a reconnect"),
    /** Cuts payloads at 512 bytes. */
    CUTS_AT_512("BRK-MSG-03", "cut at 512"),
    /** Loses messages with a payload of more than 512 bytes. */
    DROPS_ABOVE_512("BRK-MSG-03", "dropped above 512"),
    /** Swaps two messages of a burst. */
    SWAPS_MESSAGES("BRK-MSG-04", "two swapped"),
    /** Delivers a message of a burst after five later ones. */
    DELIVERS_ONE_LATE("BRK-MSG-04", "one delivered late"),
    /** Loses every 50th message. */
    DROPS_EVERY_50TH("BRK-MSG-05", "every 50th dropped"),
    /** Loses what comes while three messages wait for their PUBACK. */
    DROPS_ABOVE_3_IN_FLIGHT("BRK-MSG-05", "dropped above 3 in flight"),
    /** Keeps nothing for a device that is away. */
    QUEUES_NOTHING("BRK-MSG-06", "not queued"),
    /** Keeps one message for a device that is away. */
    QUEUES_ONE("BRK-MSG-06", "a queue of one"),
    /** Counts a message as delivered when it is sent. */
    FORGETS_UNACKNOWLEDGED("BRK-MSG-07", "forgotten"),
    /** Sends what was not acknowledged again only to a device that subscribes again. */
    SENDS_AGAIN_AFTER_SUBSCRIBE("BRK-MSG-07", "sent again only after SUBSCRIBE"),
    /** Gives a subscriber the messages of all devices under its prefix. */
    MATCHES_PREFIX("BRK-MSG-08", "prefix matched instead of topic"),
    /** Gives a subscriber the messages to all topics that begin as its own does. */
    MATCHES_BEGINNINGS("BRK-MSG-08", "the beginning of the topic compared"),
    /** Keeps every message as if it were published with RETAIN 1. */
    RETAINS_ALL("BRK-MSG-09", "all retained"),
    /** Keeps a message that nobody has subscribed to, for the first who does. */
    KEEPS_THE_UNCLAIMED("BRK-MSG-09", "kept for the next subscriber");

    private final FaultDescription about;

    BrokerDeliveryFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}

package org.cloudspeaker.conformance.mocks.broker;

/** What a broker does about a client that asks for more than it may have: MQTT 3.1.1 leaves it open. */
public enum DenialBehaviour {
    /** SUBACK 128; a PUBLISH is acknowledged and goes nowhere. */
    REFUSED,
    /** The subscription is granted and brings nothing, as with Mosquitto; a PUBLISH is acknowledged and goes nowhere. */
    SILENT,
    /** The connection ends. */
    CLOSED
}

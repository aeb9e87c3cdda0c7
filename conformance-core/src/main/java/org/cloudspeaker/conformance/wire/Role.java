package org.cloudspeaker.conformance.wire;

/** A side that the harness meets. */
public enum Role {
    /** The customer's MQTT broker. */
    BROKER("broker"),
    /** The customer's payment server. */
    PAYMENT_SERVER("payment server");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** As it stands in a sentence: {@code payment server}. */
    public String title() {
        return title;
    }
}

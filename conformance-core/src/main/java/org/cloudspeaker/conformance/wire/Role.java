package org.cloudspeaker.conformance.wire;

/** A side that the harness meets. */
public enum Role {
    /** The customer's MQTT broker. */
    BROKER("broker", "mqtt_endpoint and mqtt_port"),
    /** The customer's payment server. */
    PAYMENT_SERVER("payment server", "pgw_endpoint and pgw_port");

    private final String title;
    private final String address;

    Role(String title, String address) {
        this.title = title;
        this.address = address;
    }

    /** As it stands in a sentence: {@code payment server}. */
    public String title() {
        return title;
    }

    /** The keys of the parameter file that lead to it. */
    public String address() {
        return address;
    }
}

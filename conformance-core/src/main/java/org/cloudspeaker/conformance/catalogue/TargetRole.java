package org.cloudspeaker.conformance.catalogue;

/** A side that the harness meets. */
public enum TargetRole {
    /** The customer's MQTT broker. */
    BROKER("broker", "mqtt_endpoint and mqtt_port", "BRK-TLS-"),
    /** The customer's payment server. */
    PAYMENT_SERVER("payment server", "pgw_endpoint and pgw_port", "TLS-"),
    /** A device that is certified itself. */
    DEVICE("device", "bench.host, and whether the device uses the parameter file that was written for it", "DEV-01");

    private final String title;
    private final String address;
    private final String transport;

    TargetRole(String title, String address, String transport) {
        this.title = title;
        this.address = address;
        this.transport = transport;
    }

    /** As it stands in a sentence: {@code payment server}. */
    public String title() {
        return title;
    }

    /** What the ids of the requirements on its connection begin with. */
    public String transport() {
        return transport;
    }

    /** The keys that lead to it. */
    public String address() {
        return address;
    }
}

package org.cloudspeaker.conformance.config;

/** How the MQTT connection is carried. The guide and the firmware disagree on it, so a target can say. */
public enum MqttTransport {
    /** Worked out from {@code mqtt_auth_cert} and a probe of the port, and said in the report. */
    AUTO,
    /** Plain TCP. */
    TCP,
    /** TLS with the server's certificate verified. */
    TLS,
    /** TLS with a device certificate as well. */
    MUTUAL_TLS
}

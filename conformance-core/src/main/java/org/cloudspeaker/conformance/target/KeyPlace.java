package org.cloudspeaker.conformance.target;

/**
 * A key of the parameter file and where it stands.
 *
 * @param object name of the object that it stands in; empty for the root
 * @param key the key as it stands, cut after 80 characters
 * @param line from 1
 * @param column from 1
 */
public record KeyPlace(String object, String key, int line, int column) {
    /** The key with its object, as in {@code mqtt.mqtt_port}. */
    public String path() {
        return object.isEmpty() ? key : object + "." + key;
    }
}

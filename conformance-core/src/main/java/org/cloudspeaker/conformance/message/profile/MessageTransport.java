package org.cloudspeaker.conformance.message.profile;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a message travels.
 *
 * @param http method and path; empty where the parameter file says all
 * @param mqtt topic and quality of service, of a message over MQTT
 * @param contentType of a body over HTTP; empty: that of the syntax
 * @param headers what stands in the head beside; values are constant
 */
public record MessageTransport(
        Optional<HttpRoute> http, Optional<MqttRoute> mqtt, String contentType, Map<String, String> headers) {
    /** Copies the map. */
    public MessageTransport {
        headers = Map.copyOf(headers);
    }

    /** As the parameter file says. */
    public static MessageTransport asConfigured() {
        return new MessageTransport(Optional.empty(), Optional.empty(), "", Map.of());
    }

    /**
     * A request over HTTP.
     *
     * @param method {@code POST} or {@code GET}; with GET the body stands in the query
     * @param path the key of the parameter file with its path, in braces, or a path
     */
    public record HttpRoute(String method, String path) {}

    /**
     * A message over MQTT.
     *
     * @param topic with <code>{prefix}</code> and <code>{sn}</code>
     * @param qos that it is published with, if the format says
     * @param retain whether it is published as retained
     */
    public record MqttRoute(String topic, OptionalInt qos, boolean retain) {}
}

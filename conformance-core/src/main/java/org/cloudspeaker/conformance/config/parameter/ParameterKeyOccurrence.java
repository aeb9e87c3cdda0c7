package org.cloudspeaker.conformance.config.parameter;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.problem.PrintableText;

/**
 * A key of the parameter file and where it stands.
 *
 * @param object name of the object that it stands in; empty for the root
 * @param key the key as it stands, cut after 80 characters
 * @param line from 1
 * @param column from 1
 */
public record ParameterKeyOccurrence(String object, String key, int line, int column) {
    /** The key with its object, as in {@code mqtt.mqtt_port}. */
    public String path() {
        return object.isEmpty() ? key : object + "." + key;
    }

    /** The key of the guide that was most likely meant, where the spelling is close to one. */
    public Optional<ParameterKey> closestKey() {
        Map<String, ParameterKey> known =
                Stream.of(ParameterKey.values()).collect(Collectors.toMap(ParameterKey::key, Function.identity()));
        return PrintableText.closest(key, known.keySet()).map(known::get);
    }
}

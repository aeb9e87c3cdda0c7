package org.cloudspeaker.conformance.message.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.message.MessageField;

/**
 * What holds for all messages of a format.
 *
 * @param contentType of requests and answers over HTTP, where a message names no other
 * @param topic the topic of a device, with <code>{prefix}</code> and <code>{sn}</code>
 * @param identity the fields that make two sales the same sale
 * @param parameters the values of the target that stand in the format, by name
 */
public record FormatDefaults(
        String contentType, String topic, List<MessageField> identity, Map<String, FormatParameter> parameters) {
    /** Copies the collections. */
    public FormatDefaults {
        identity = List.copyOf(identity);
        parameters = Map.copyOf(parameters);
    }

    /**
     * A value that a target brings.
     *
     * @param value what it is in this run
     * @param secret whether it must never be shown
     */
    public record FormatParameter(String value, boolean secret) {
        @Override
        public String toString() {
            return secret ? "a secret" : value;
        }
    }

    /** The values that must never be shown. */
    public Set<String> secrets() {
        return Set.copyOf(parameters.values().stream()
                .filter(FormatParameter::secret)
                .map(FormatParameter::value)
                .toList());
    }
}

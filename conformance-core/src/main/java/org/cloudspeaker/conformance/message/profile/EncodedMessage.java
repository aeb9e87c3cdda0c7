package org.cloudspeaker.conformance.message.profile;

import java.util.Map;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * A message as it goes over the wire.
 *
 * @param body its bytes
 * @param headers the headers of HTTP that the format asks for beside the content type
 */
public record EncodedMessage(Payload body, Map<String, String> headers) {
    /** Copies the map. */
    public EncodedMessage {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "a message of " + body;
    }
}

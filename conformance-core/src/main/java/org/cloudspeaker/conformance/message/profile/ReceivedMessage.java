package org.cloudspeaker.conformance.message.profile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * A message as it came over the wire.
 *
 * @param body its bytes
 * @param headers the headers of HTTP that came with it, in whatever case; empty where they are not known
 * @param status of HTTP; 0 where there is none
 * @param request the body of the request that it answers, if it is an answer
 */
public record ReceivedMessage(
        Payload body, Optional<Map<String, String>> headers, int status, Optional<Payload> request) {
    /** The body alone is known. */
    public static ReceivedMessage of(byte[] body) {
        return new ReceivedMessage(Payload.of(body), Optional.empty(), 0, Optional.empty());
    }

    /** A request with its headers. */
    public static ReceivedMessage request(byte[] body, Map<String, String> headers) {
        return new ReceivedMessage(Payload.of(body), Optional.of(headers), 0, Optional.empty());
    }

    /** The value of a header, in whatever case its name is written. */
    Optional<String> header(String name) {
        return headers.flatMap(all -> {
            Map<String, String> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            folded.putAll(all);
            return Optional.ofNullable(folded.get(name));
        });
    }

    @Override
    public String toString() {
        return "a message of " + body;
    }
}

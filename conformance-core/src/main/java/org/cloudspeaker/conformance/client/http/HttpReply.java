package org.cloudspeaker.conformance.client.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * What came back over HTTP.
 *
 * @param status the status code
 * @param headers header fields by name in lower case
 * @param body the payload, at most {@link HttpPaymentClient#MAX_ANSWER} bytes
 * @param took from the first byte sent to the last byte read
 */
public record HttpReply(int status, Map<String, List<String>> headers, Payload body, Duration took) {
    /** Whether the status is 2xx. */
    public boolean isSuccessful() {
        return status / 100 == 2;
    }

    /** The first value of a header field. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}

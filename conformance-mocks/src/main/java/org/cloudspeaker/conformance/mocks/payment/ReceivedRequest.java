package org.cloudspeaker.conformance.mocks.payment;

import java.time.Instant;
import java.util.Set;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;

/**
 * A sale or query that came in, whatever became of it. The message holds card data in clear; its text does not.
 *
 * @param type {@link MessageType#SALE} or {@link MessageType#QUERY}
 * @param at when it came, UTC
 * @param message what it says
 * @param fingerprint the same for two requests whose bodies are the same byte for byte, and for no others
 * @param headerNames the names of its HTTP headers, without regard to case
 * @param key what it shows of the API key
 * @param reply what it was answered with
 * @param exchange id of the exchange in the transcript
 */
public record ReceivedRequest(
        MessageType type,
        Instant at,
        DecodedMessage message,
        String fingerprint,
        Set<String> headerNames,
        PresentedApiKey key,
        SentReply reply,
        String exchange) {

    /** Copies the set. */
    public ReceivedRequest {
        headerNames = Set.copyOf(headerNames);
    }

    /** Whether it had the right API key where that belongs. */
    public boolean hasRightKey() {
        return key.hasRightKey();
    }

    /** Kind and evidence alone. */
    @Override
    public String toString() {
        return type.key() + " (" + exchange + ")";
    }
}

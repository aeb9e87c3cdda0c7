package org.cloudspeaker.conformance.mocks.payment;

import java.time.Duration;
import java.util.Optional;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;

/**
 * What a sale or query was answered with. Its text is the HTTP status alone.
 *
 * @param status of HTTP; 0 where the connection ended without an answer
 * @param message what the answer says
 * @param delay how late it goes out
 */
public record SentReply(int status, DecodedMessage message, Duration delay) {
    /** Whether the connection ended without an answer. */
    public boolean isLost() {
        return status == 0;
    }

    /** Why it was refused or declined, in words; empty where it was not, or where the response code says all there is. */
    public Optional<String> reason() {
        return message.value(MessageField.RESPONSE_CODE).flatMap(code -> ResponseCode.reason(status, code));
    }

    /** The HTTP status. */
    @Override
    public String toString() {
        return isLost() ? "no answer" : "HTTP " + status;
    }
}

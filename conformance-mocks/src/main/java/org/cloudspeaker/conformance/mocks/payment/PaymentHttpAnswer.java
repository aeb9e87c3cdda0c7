package org.cloudspeaker.conformance.mocks.payment;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP answer, apart from who writes it.
 *
 * @param status for example 200; 0 where the connection is to end without an answer
 * @param headers by name, the content type among them
 * @param body the bytes as they go out
 * @param delay how long it waits before it goes out
 */
// The bytes are handed through and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record PaymentHttpAnswer(int status, Map<String, String> headers, byte[] body, Duration delay) {
    private static final String CONTENT_TYPE = "Content-Type";

    public PaymentHttpAnswer {
        headers = Map.copyOf(headers);
    }

    public static PaymentHttpAnswer of(int status, String contentType, byte[] body) {
        return new PaymentHttpAnswer(status, Map.of(CONTENT_TYPE, contentType), body, Duration.ZERO);
    }

    public static PaymentHttpAnswer empty(int status) {
        return new PaymentHttpAnswer(status, Map.of(), new byte[0], Duration.ZERO);
    }

    /** No answer at all: the connection ends. */
    public static PaymentHttpAnswer dropped() {
        return empty(0);
    }

    public boolean isDropped() {
        return status == 0;
    }

    public PaymentHttpAnswer withContentType(String contentType) {
        return with(CONTENT_TYPE, contentType);
    }

    public PaymentHttpAnswer with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new PaymentHttpAnswer(status, changed, body, delay);
    }

    public PaymentHttpAnswer with(int otherStatus) {
        return new PaymentHttpAnswer(otherStatus, headers, body, delay);
    }

    public PaymentHttpAnswer withBody(byte[] otherBody) {
        return new PaymentHttpAnswer(status, headers, otherBody, delay);
    }

    /** The same, but so much later. */
    public PaymentHttpAnswer withDelay(Duration pause) {
        return new PaymentHttpAnswer(status, headers, body, pause);
    }

    @Override
    public String toString() {
        return isDropped() ? "no answer" : "HTTP " + status;
    }
}

package org.cloudspeaker.conformance.wire.payment;

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
record Answer(int status, Map<String, String> headers, byte[] body, Duration delay) {
    private static final String CONTENT_TYPE = "Content-Type";

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of(CONTENT_TYPE, contentType), body, Duration.ZERO);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], Duration.ZERO);
    }

    /** No answer at all: the connection ends. */
    static Answer dropped() {
        return empty(0);
    }

    boolean isDropped() {
        return status == 0;
    }

    Answer as(String contentType) {
        return with(CONTENT_TYPE, contentType);
    }

    Answer with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Answer(status, changed, body, delay);
    }

    Answer with(int otherStatus) {
        return new Answer(otherStatus, headers, body, delay);
    }

    Answer saying(byte[] otherBody) {
        return new Answer(status, headers, otherBody, delay);
    }

    /** The same, but so much later. */
    Answer after(Duration pause) {
        return new Answer(status, headers, body, pause);
    }

    @Override
    public String toString() {
        return isDropped() ? "no answer" : "HTTP " + status;
    }
}

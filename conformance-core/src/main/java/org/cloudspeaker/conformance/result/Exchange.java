package org.cloudspeaker.conformance.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One recorded exchange with a target, already redacted: evidence for verdicts.
 *
 * @param id unique in a run, for example {@code x-0041}
 * @param kind what was spoken
 * @param at when it began, UTC
 * @param took how long it lasted
 * @param request what the harness sent, or asked to read
 * @param response what came back; empty when nothing came in time
 */
public record Exchange(
        String id,
        ExchangeKind kind,
        Instant at,
        Duration took,
        ExchangeMessage request,
        Optional<ExchangeMessage> response) {

    /** The protocol of an exchange. */
    public enum ExchangeKind {
        /** A request and its response. */
        HTTP,
        /** A control packet and what it led to. */
        MQTT,
        /** A handshake. */
        TLS,
        /** A file that was read. */
        FILE
    }

    /**
     * One side of an exchange.
     *
     * @param summary the first line: {@code POST https://localhost:8443/sale}, {@code HTTP 200}, {@code CONNACK 0}
     * @param headers header fields or packet fields, in order
     * @param body the payload as text; empty when there is none
     */
    public record ExchangeMessage(String summary, Map<String, String> headers, String body) {
        /** A message that is only a summary. */
        public static ExchangeMessage of(String summary) {
            return new ExchangeMessage(summary, Map.of(), "");
        }
    }
}

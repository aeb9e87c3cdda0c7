package org.cloudspeaker.conformance.client.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a connection came to its end.
 *
 * @param by who ended it
 * @param at when, UTC, by the transcript's clock
 * @param lasted how long after its CONNECT was sent; nothing where none was sent
 * @param alert the TLS alert that the broker ended it with, such as {@code certificate_required}
 * @param reason in plain words, a whole sentence: {@code the broker ended the connection}
 */
public record DisconnectEvent(Initiator by, Instant at, Duration lasted, Optional<String> alert, String reason) {
    /** Who can end a connection. */
    public enum Initiator {
        /** The other side, or the network. */
        BROKER,
        /** The mock device. */
        DEVICE
    }
}

package org.cloudspeaker.conformance.config;

import java.time.Duration;

/**
 * How long the harness waits for one thing.
 *
 * @param connect the most that opening a connection may take, handshake and login included
 * @param answer the most that an answer may take
 * @param mustArrive how long to wait for what must arrive
 * @param mustNotArrive how long to wait for what must not arrive
 * @param books how long an approved sale may take until a query shows it
 */
public record WaitLimits(
        Duration connect, Duration answer, Duration mustArrive, Duration mustNotArrive, Duration books) {
    /** What holds where a target says nothing. */
    public static WaitLimits defaults() {
        return new WaitLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofMillis(300),
                Duration.ofSeconds(2));
    }
}

package org.cloudspeaker.conformance.cli.interop.network;

import java.time.Duration;
import java.util.List;

/**
 * What a network does to connections.
 *
 * @param delay how much later each answer comes
 * @param handshakes whether the answers of a handshake are delayed too
 * @param resetEvery one connection of this many is reset; 0 for none
 */
public record NetworkConditions(Duration delay, boolean handshakes, int resetEvery) {
    private static final List<ConnectionOutcome> RESETS = List.of(
            ConnectionOutcome.RESET_BEFORE_THE_ANSWER,
            ConnectionOutcome.RESET_IN_THE_ANSWER,
            ConnectionOutcome.RESET_AT_ONCE);

    /** Each answer to a request comes this much later; handshakes are not delayed. */
    public static NetworkConditions slow(Duration delay) {
        return new NetworkConditions(delay, false, 0);
    }

    /** Everything that the server sends comes this much later. */
    public static NetworkConditions distant(Duration delay) {
        return new NetworkConditions(delay, true, 0);
    }

    /** One connection of this many is reset, each time at another stage. */
    public static NetworkConditions rough(int resetEvery) {
        return new NetworkConditions(Duration.ZERO, false, resetEvery);
    }

    /** The outcome of the connection with this number, from 1; it is not random, so a run can be repeated. */
    ConnectionOutcome of(int connection) {
        if (resetEvery == 0 || connection % resetEvery != resetEvery / 4) {
            return ConnectionOutcome.ARRIVES;
        }
        return RESETS.get(connection / resetEvery % RESETS.size());
    }
}

package org.cloudspeaker.conformance.cli.interop;

import java.time.Duration;
import java.util.List;

/**
 * What a network does to connections.
 *
 * @param delay how much later each answer comes
 * @param resetEvery one connection of so many is reset; 0 for none
 */
record NetworkConditions(Duration delay, int resetEvery) {
    private static final List<ConnectionOutcome> RESETS = List.of(
            ConnectionOutcome.RESET_BEFORE_THE_ANSWER,
            ConnectionOutcome.RESET_IN_THE_ANSWER,
            ConnectionOutcome.RESET_AT_ONCE);

    /** Each answer comes this much later. */
    static NetworkConditions slow(Duration delay) {
        return new NetworkConditions(delay, 0);
    }

    /** One connection of so many is reset, each time at another stage. */
    static NetworkConditions rough(int resetEvery) {
        return new NetworkConditions(Duration.ZERO, resetEvery);
    }

    /** The fate of the connection with this number, from 1: no chance in it, so that a run can be repeated. */
    ConnectionOutcome of(int connection) {
        if (resetEvery == 0 || connection % resetEvery != resetEvery / 4) {
            return ConnectionOutcome.ARRIVES;
        }
        return RESETS.get(connection / resetEvery % RESETS.size());
    }
}

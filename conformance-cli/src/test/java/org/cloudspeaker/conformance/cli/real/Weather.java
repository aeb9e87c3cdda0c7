package org.cloudspeaker.conformance.cli.real;

import java.time.Duration;
import java.util.List;

/**
 * What a network does to connections.
 *
 * @param delay how much later each answer comes
 * @param resetEvery one connection of so many is reset; 0 for none
 */
record Weather(Duration delay, int resetEvery) {
    private static final List<Fate> RESETS =
            List.of(Fate.RESET_BEFORE_THE_ANSWER, Fate.RESET_IN_THE_ANSWER, Fate.RESET_AT_ONCE);

    /** Each answer comes this much later. */
    static Weather slow(Duration delay) {
        return new Weather(delay, 0);
    }

    /** One connection of so many is reset, each time at another stage. */
    static Weather rough(int resetEvery) {
        return new Weather(Duration.ZERO, resetEvery);
    }

    /** The fate of the connection with this number, from 1: no chance in it, so that a run can be repeated. */
    Fate of(int connection) {
        if (resetEvery == 0 || connection % resetEvery != resetEvery / 4) {
            return Fate.ARRIVES;
        }
        return RESETS.get(connection / resetEvery % RESETS.size());
    }
}

package org.cloudspeaker.conformance.wire.payment;

import java.util.Set;

/**
 * What a request shows of the API key. Never the key itself.
 *
 * @param state in the header where it belongs
 * @param header where it belongs
 * @param elsewhere the names of other headers that hold the right key, and {@code the URL} where that does
 */
public record KeyShown(State state, String header, Set<String> elsewhere) {
    /** What stands in the header for the key. */
    public enum State {
        /** The right key. */
        RIGHT,
        /** Another one, or the right one without its prefix. */
        WRONG,
        /** There is no such header, or there are several. */
        NONE
    }

    /** Copies the set. */
    public KeyShown {
        elsewhere = Set.copyOf(elsewhere);
    }

    /** Whether the right key stands where it belongs. */
    public boolean right() {
        return state == State.RIGHT;
    }
}

package org.cloudspeaker.conformance.mocks.payment;

import java.util.Set;

/**
 * What a request shows of the API key. Never the key itself.
 *
 * @param state in the header where it belongs
 * @param header where it belongs
 * @param elsewhere the names of other headers that hold the right key, and {@code the URL} where that does
 */
public record PresentedApiKey(KeyState state, String header, Set<String> elsewhere) {
    /** What stands in the header for the key. */
    public enum KeyState {
        /** The right key. */
        RIGHT,
        /** Another one, or the right one without its prefix. */
        WRONG,
        /** There is no such header, or there are several. */
        NONE
    }

    /** Copies the set. */
    public PresentedApiKey {
        elsewhere = Set.copyOf(elsewhere);
    }

    /** Whether the right key stands where it belongs. */
    public boolean hasRightKey() {
        return state == KeyState.RIGHT;
    }
}

package org.cloudspeaker.conformance.message.signature;

import java.time.Duration;
import java.util.Optional;

/**
 * What keeps a signed message from being used again.
 *
 * @param time the place of the time at which it was made
 * @param within how old it may be, if a time is in it
 * @param nonce the place of what is never the same twice
 */
public record SignatureFreshness(Optional<String> time, Duration within, Optional<String> nonce) {
    /** Nothing does. */
    public static SignatureFreshness none() {
        return new SignatureFreshness(Optional.empty(), Duration.ZERO, Optional.empty());
    }
}

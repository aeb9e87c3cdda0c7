package org.cloudspeaker.conformance.target;

import java.util.Optional;
import org.cloudspeaker.conformance.target.captured.Capture;

/**
 * Where the messages that the customer's server publishes come from.
 *
 * @param files captured messages
 * @param trigger how to ask the customer's server for a payment
 */
public record Messages(Optional<Capture> files, Optional<Trigger> trigger) {
    /** No messages. */
    public static Messages none() {
        return new Messages(Optional.empty(), Optional.empty());
    }

    /** These messages alone. */
    public static Messages of(Capture files) {
        return new Messages(Optional.of(files), Optional.empty());
    }

    /** What is published when it is asked for in this way. */
    public static Messages of(Trigger trigger) {
        return new Messages(Optional.empty(), Optional.of(trigger));
    }
}

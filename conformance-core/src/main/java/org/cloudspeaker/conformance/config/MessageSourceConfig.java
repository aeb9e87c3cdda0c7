package org.cloudspeaker.conformance.config;

import java.util.Optional;
import org.cloudspeaker.conformance.config.capture.MessageCapture;

/**
 * Where the messages that the customer's server publishes come from.
 *
 * @param files captured messages
 * @param trigger how to ask the customer's server for a payment
 */
public record MessageSourceConfig(Optional<MessageCapture> files, Optional<PaymentTrigger> trigger) {
    /** No messages. */
    public static MessageSourceConfig none() {
        return new MessageSourceConfig(Optional.empty(), Optional.empty());
    }

    /** These messages alone. */
    public static MessageSourceConfig of(MessageCapture files) {
        return new MessageSourceConfig(Optional.of(files), Optional.empty());
    }

    /** What is published when it is asked for in this way. */
    public static MessageSourceConfig of(PaymentTrigger trigger) {
        return new MessageSourceConfig(Optional.empty(), Optional.of(trigger));
    }
}

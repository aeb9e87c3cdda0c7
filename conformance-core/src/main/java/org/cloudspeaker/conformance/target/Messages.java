package org.cloudspeaker.conformance.target;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the messages that the customer's server publishes come from.
 *
 * @param files a file or folder of captured messages
 * @param trigger how to ask the customer's server for a payment
 */
public record Messages(Optional<Path> files, Optional<Trigger> trigger) {
    /** No messages. */
    public static Messages none() {
        return new Messages(Optional.empty(), Optional.empty());
    }

    /**
     * An HTTP request that makes the customer's server publish. Body and URL may hold {@code {amount}}, {@code
     * {orderId}} and {@code {sn}}.
     *
     * @param method for example POST
     * @param url where to
     * @param body the request's body; may be empty
     */
    public record Trigger(String method, URI url, String body) {}
}

package org.cloudspeaker.conformance.suites;

import java.util.Optional;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.HttpReply;

/**
 * An answer that is searched.
 *
 * @param to what it is an answer to, for messages
 * @param http what came back
 */
record Answered(String to, HttpReply http) {
    /** The answer to a request that a server may also leave without one: who says nothing gives nothing away. */
    static Optional<Answered> ifAny(String to, Supplier<HttpReply> request) {
        try {
            return Optional.of(new Answered(to, request.get()));
        } catch (NoAnswerException silence) {
            return Optional.empty();
        }
    }
}

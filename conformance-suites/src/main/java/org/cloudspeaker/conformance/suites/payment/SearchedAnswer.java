package org.cloudspeaker.conformance.suites.payment;

import java.util.Optional;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.client.http.HttpReply;
import org.cloudspeaker.conformance.evidence.NoAnswerException;

/**
 * An answer that is searched.
 *
 * @param to what it is an answer to, for messages
 * @param http what came back
 */
public record SearchedAnswer(String to, HttpReply http) {
    /** The answer to a request that a server may also leave without one: who says nothing gives nothing away. */
    public static Optional<SearchedAnswer> tryRequest(String to, Supplier<HttpReply> request) {
        try {
            return Optional.of(new SearchedAnswer(to, request.get()));
        } catch (NoAnswerException silence) {
            return Optional.empty();
        }
    }
}

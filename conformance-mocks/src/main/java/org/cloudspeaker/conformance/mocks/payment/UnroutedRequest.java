package org.cloudspeaker.conformance.mocks.payment;

import java.time.Instant;

/**
 * A request that is neither a sale nor a query: for another path, or by another method.
 *
 * @param at when it came, UTC
 * @param method for example {@code GET}
 * @param path without a query string
 * @param status of HTTP that it was answered with
 * @param exchange id of the exchange in the transcript
 */
public record UnroutedRequest(Instant at, String method, String path, int status, String exchange) {}

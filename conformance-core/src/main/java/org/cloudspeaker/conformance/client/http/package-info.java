/**
 * The device's HTTP side as a check drives it: sales, queries, retries, byte for byte and bounded. It records what
 * was sent and what came back, and judges nothing. For the messages look in {@code message}, for judgements in the
 * suites.
 */
@NullMarked
package org.cloudspeaker.conformance.client.http;

import org.jspecify.annotations.NullMarked;

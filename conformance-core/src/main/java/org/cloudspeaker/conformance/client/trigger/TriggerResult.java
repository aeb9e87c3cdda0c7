package org.cloudspeaker.conformance.client.trigger;

/**
 * What came of asking for a payment.
 *
 * @param accepted whether the customer's server has taken it, as far as that can be seen
 * @param words what came back, as it stands after "and": {@code was answered HTTP 200 with hello}
 */
public record TriggerResult(boolean accepted, String words) {}

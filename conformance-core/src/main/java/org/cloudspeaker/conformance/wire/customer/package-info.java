/**
 * The customer's server from both sides: how it is asked for a payment, and a mock of it that publishes the payment to
 * the broker, right or wrong. This room does not judge what is published. For what arrives at the device look in {@code
 * wire.device}, for verdicts in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.wire.customer;

import org.jspecify.annotations.NullMarked;

/**
 * Asks the customer's server to announce a payment, by an HTTP request or by a command of the target. It does not
 * know what is announced then. For what arrives look in {@code engine.role}.
 */
@NullMarked
package org.cloudspeaker.conformance.client.trigger;

import org.jspecify.annotations.NullMarked;

/**
 * The chapters of the payment server's transport security (TLS). For the probe look in {@code client.tls} of the
 * core, for the broker's transport in {@code suites.broker}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.payment.transport;

import org.jspecify.annotations.NullMarked;

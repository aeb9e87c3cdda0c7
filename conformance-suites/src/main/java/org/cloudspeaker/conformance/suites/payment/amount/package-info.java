/**
 * The chapter of amounts to the cent (AMT). Money is minor units, never floating point. For sales look in {@code
 * suites.payment.sale}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.payment.amount;

import org.jspecify.annotations.NullMarked;

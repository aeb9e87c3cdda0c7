/**
 * The chapter of sales that the device sends again (IDM): booked once, answered alike. For sales look in {@code
 * suites.payment.sale}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.payment.retry;

import org.jspecify.annotations.NullMarked;

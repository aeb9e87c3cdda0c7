/**
 * The chapters of a sale (SAL): its answer, its fields, what is not approved. For repeats look in {@code
 * suites.payment.retry}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.payment.sale;

import org.jspecify.annotations.NullMarked;

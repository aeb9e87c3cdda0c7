/**
 * The chapters of bad input and load (ROB). What a server must survive is bounded here too. For leaks look in {@code
 * suites.payment}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.payment.robustness;

import org.jspecify.annotations.NullMarked;

/**
 * Proves how the customer's server is asked for payments, and that nothing it answers is believed or waited for without
 * bounds. These tests do not know what is checked. For that look in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.wire.customer;

import org.jspecify.annotations.NullMarked;

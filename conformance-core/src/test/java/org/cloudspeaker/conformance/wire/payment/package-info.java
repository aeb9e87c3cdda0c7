/**
 * Proves the mock payment server: what it does right over HTTP and TLS, and that each of its faults is wrong in its own
 * way. These tests do not know the checks that have to catch the faults. For those look in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.wire.payment;

import org.jspecify.annotations.NullMarked;

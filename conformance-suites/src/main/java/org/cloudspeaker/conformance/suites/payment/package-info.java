/**
 * What the payment server's chapters share: assertions on answers, approved sales, the transaction history, and the
 * search for leaks. Chapters stand in the packages below. For the client look in {@code client.http} of the core.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.payment;

import org.jspecify.annotations.NullMarked;

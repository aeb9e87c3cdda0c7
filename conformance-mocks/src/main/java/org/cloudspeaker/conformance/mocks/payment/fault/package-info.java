/**
 * The points of the mock payment server's work at which a fault can change what passes, and what each fault changes
 * there. It handles no request. For the names look in {@code mocks.fault}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.payment.fault;

import org.jspecify.annotations.NullMarked;

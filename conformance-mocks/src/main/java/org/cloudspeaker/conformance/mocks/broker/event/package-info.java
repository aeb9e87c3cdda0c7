/**
 * What a mock broker saw, as data in the order of time. It knows no connection. For the broker itself look in {@code
 * mocks.broker}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.broker.event;

import org.jspecify.annotations.NullMarked;

/**
 * The faults of the mock servers by name, each with the requirement that has to catch it. They are data and change
 * nothing by themselves. For their effects look in {@code mocks.payment.fault} and {@code mocks.broker.fault}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.fault;

import org.jspecify.annotations.NullMarked;

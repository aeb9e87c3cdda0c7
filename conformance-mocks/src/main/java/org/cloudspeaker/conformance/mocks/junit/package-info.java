/**
 * Mock servers and devices in an integrator's own tests: {@code @StartMockBroker}, {@code @StartMockPayment}, {@code
 * @StartMockDevice}. They are closed with the test that started them. For certifying a target look in {@code junit}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.junit;

import org.jspecify.annotations.NullMarked;

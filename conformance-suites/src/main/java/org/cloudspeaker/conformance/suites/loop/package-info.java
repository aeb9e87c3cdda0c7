/**
 * The chapter of the closed loop (E2E): from an announcement to the record of its sale. The device in it is a mock or
 * one on a bench. For the device alone look in {@code suites.device}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.loop;

import org.jspecify.annotations.NullMarked;

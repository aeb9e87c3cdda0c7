/**
 * The chapters of the MQTT broker (BRK) and what they need. Each check acts and then asserts. For the clients that
 * they are handed look in {@code engine.role}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.broker;

import org.jspecify.annotations.NullMarked;

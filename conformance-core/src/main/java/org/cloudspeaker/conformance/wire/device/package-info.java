/**
 * The mock device: its MQTT face towards the broker and its HTTP face towards the payment server, true to the published
 * firmware where the guide is silent, and the customer's server that publishes to it. It records and never judges. For
 * what is right or wrong look in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.wire.device;

import org.jspecify.annotations.NullMarked;

/**
 * The device's MQTT side as a check drives it, and the customer's server that publishes: CONNECT to DISCONNECT, with
 * every packet recorded and every wait bounded. It judges nothing. For what passes on the wire look in {@code mqtt},
 * for a broker in {@code mocks.broker}.
 */
@NullMarked
package org.cloudspeaker.conformance.client.mqtt;

import org.jspecify.annotations.NullMarked;

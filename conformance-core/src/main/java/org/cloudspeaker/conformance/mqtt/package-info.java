/**
 * What both sides of MQTT share: packets in words, and topic filters (MQTT 3.1.1, clause 4.7). It keeps no
 * connection. For the client look in {@code client.mqtt}, for the broker in {@code mocks.broker}.
 */
@NullMarked
package org.cloudspeaker.conformance.mqtt;

import org.jspecify.annotations.NullMarked;

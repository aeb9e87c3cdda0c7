/**
 * MQTT 3.1.1 as both of its ends need it: packets in Netty's form, and topic filters. This room does not know which end
 * it serves, or what is right. For the device look in {@code wire.device}, for the broker in {@code wire.broker}.
 */
@NullMarked
package org.cloudspeaker.conformance.wire.mqtt;

import org.jspecify.annotations.NullMarked;

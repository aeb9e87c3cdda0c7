package org.cloudspeaker.conformance.wire.device;

import org.cloudspeaker.conformance.format.Payload;

/**
 * A PUBLISH that reached the device.
 *
 * @param topic where it was published
 * @param payload its bytes
 * @param qos with which it arrived, 0 to 2
 * @param retained whether the broker had kept it
 */
public record Delivery(String topic, Payload payload, int qos, boolean retained) {}

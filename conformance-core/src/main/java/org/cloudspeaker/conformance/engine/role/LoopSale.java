package org.cloudspeaker.conformance.engine.role;

import java.time.Duration;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.message.Sale;

/**
 * A sale that a device made in the closed loop.
 *
 * @param sale its numbers, its day and its amount in minor units
 * @param chipAmount the amount in tag 9F02, in minor units; empty where it cannot be seen
 * @param approved whether the payment server approved it in the end
 * @param after how long after the broadcast that was known
 */
public record LoopSale(Sale sale, OptionalLong chipAmount, boolean approved, Duration after) {}

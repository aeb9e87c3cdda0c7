package org.cloudspeaker.conformance.config;

import java.time.Duration;

/**
 * The most that the 95th percentile may take.
 *
 * @param broadcast from its publication to its arrival at a device
 * @param sale from its request to the whole answer
 */
public record LatencyLimits(Duration broadcast, Duration sale) {
    /** What holds where a target says nothing. */
    public static LatencyLimits defaults() {
        return new LatencyLimits(Duration.ofSeconds(1), Duration.ofSeconds(5));
    }
}

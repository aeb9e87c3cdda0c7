package org.cloudspeaker.conformance.config;

import java.util.OptionalLong;

/**
 * How much one run may do.
 *
 * @param sales the most sales that it may make
 * @param amounts how many amounts it generates beside those that it always tries; a hundred have every fraction
 * @param devices how many devices are at the broker at once
 * @param largestAmount the largest amount that the server sells, in minor units; empty: that of a record (999999999.99)
 */
public record RunSize(int sales, int amounts, int devices, OptionalLong largestAmount) {
    /** What holds where a target says nothing. */
    public static RunSize defaults() {
        return new RunSize(2000, 100, 100, OptionalLong.empty());
    }
}

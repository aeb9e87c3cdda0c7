package org.cloudspeaker.conformance.client;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The amounts of a run's ordinary sales: another one each time, for many servers decline a card that pays the same amount
 * twice within minutes. They go from 66.75 up by half a unit and begin again after 999.75, always the same in every run.
 * A binary fraction holds them exactly, so that whoever computes in floating point fails where amounts are asked for
 * and not everywhere. Thread-safe.
 */
public final class OrdinaryAmounts {
    private static final long FIRST = 66_75;
    private static final long STEP = 50;
    private static final int COUNT = 1867;

    private final OptionalLong declined;
    private final AtomicInteger made = new AtomicInteger();

    /** Amounts in minor units, without the one that the target declines. */
    public OrdinaryAmounts(OptionalLong declined) {
        this.declined = declined;
    }

    /** The next one, in minor units. */
    long next() {
        long amount = FIRST + STEP * Math.floorMod(made.getAndIncrement(), COUNT);
        return declined.equals(OptionalLong.of(amount)) ? next() : amount;
    }
}

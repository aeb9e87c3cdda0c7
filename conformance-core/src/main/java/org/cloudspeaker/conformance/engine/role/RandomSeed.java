package org.cloudspeaker.conformance.engine.role;

import java.util.Random;

/**
 * Where the generated values of a run come from: the same seed, the same values. The report says it, and {@code certify
 * --seed} takes it back.
 *
 * @param value any number
 */
public record RandomSeed(long value) {
    /**
     * A generator of its own for each purpose, so that one check's values do not depend on which others run. {@link
     * Random} is the same in every Java.
     */
    public Random random(String purpose) {
        return new Random(value * 31 + purpose.hashCode());
    }
}

package org.cloudspeaker.conformance.suites.assertions;

import org.assertj.core.api.AbstractAssert;
import org.cloudspeaker.conformance.junit.Discrepancy;

/**
 * An assertion whose failure is a set of facts.
 *
 * @param <S> the assertion itself
 * @param <A> what is looked at
 */
abstract class FactsAssert<S extends FactsAssert<S, A>, A> extends AbstractAssert<S, A> {
    FactsAssert(A actual, Class<S> self) {
        super(actual, self);
    }

    /** What led to the thing that is looked at, for messages. */
    abstract String sent();

    /** Fails unless the expectation holds. */
    final S holds(boolean expectation, String expected, String found) {
        if (!expectation) {
            throw new Discrepancy(sent(), expected, found);
        }
        return myself;
    }
}

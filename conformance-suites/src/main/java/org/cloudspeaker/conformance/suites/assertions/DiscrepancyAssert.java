package org.cloudspeaker.conformance.suites.assertions;

import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractAssert;
import org.cloudspeaker.conformance.evidence.Discrepancy;

/**
 * An assertion whose failure is a set of facts.
 *
 * @param <S> the assertion itself
 * @param <A> what is looked at
 */
public abstract class DiscrepancyAssert<S extends DiscrepancyAssert<S, A>, A> extends AbstractAssert<S, A> {
    protected DiscrepancyAssert(A actual, Class<S> self) {
        super(actual, self);
    }

    /** What led to the thing that is looked at, for messages. */
    protected abstract String sent();

    /** Fails unless the expectation holds. */
    protected final S holds(boolean expectation, String expected, String found) {
        if (!expectation) {
            throw failure(expected, found);
        }
        return myself;
    }

    /** The same where more is known than what stands in the catalogue. */
    protected final S holds(boolean expectation, String expected, String found, UnaryOperator<Discrepancy> more) {
        if (!expectation) {
            throw more.apply(failure(expected, found));
        }
        return myself;
    }

    /** What is said where an expectation does not hold. */
    protected Discrepancy failure(String expected, String found) {
        return new Discrepancy(sent(), expected, found);
    }
}

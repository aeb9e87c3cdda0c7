package org.cloudspeaker.conformance.suites.assertions;

import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.evidence.Discrepancy;

/**
 * An assertion whose failure is a set of facts.
 *
 * @param <S> the assertion itself
 * @param <A> what is looked at
 */
public abstract class DiscrepancyAssert<S extends DiscrepancyAssert<S, A>, A> {
    /** What is looked at. */
    protected final A actual;

    private final S self;

    /**
     * Over what is looked at.
     *
     * @param self the type of the assertion itself
     */
    protected DiscrepancyAssert(A actual, Class<S> self) {
        this.actual = actual;
        this.self = self.cast(this);
    }

    /** What led to the thing that is looked at, for messages. */
    protected abstract String sent();

    /** Fails unless the expectation holds. */
    protected final S holds(boolean expectation, String expected, String found) {
        if (!expectation) {
            throw failure(expected, found);
        }
        return self;
    }

    /** The same where more is known than what stands in the catalogue. */
    protected final S holds(boolean expectation, String expected, String found, UnaryOperator<Discrepancy> more) {
        if (!expectation) {
            throw more.apply(failure(expected, found));
        }
        return self;
    }

    /** What is said where an expectation does not hold. */
    protected Discrepancy failure(String expected, String found) {
        return new Discrepancy(sent(), expected, found);
    }
}

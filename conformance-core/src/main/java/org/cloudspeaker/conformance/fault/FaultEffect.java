package org.cloudspeaker.conformance.fault;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a fault does: one change at one point, and where that is not enough, others at others.
 *
 * @param point where
 * @param change to what passes there; gives it back as it is where the fault has nothing to do with it
 * @param others made as well
 */
public record FaultEffect<T>(FaultPoint<T> point, UnaryOperator<T> change, List<FaultEffect<?>> others) {
    /** Keeps its own copy. */
    public FaultEffect {
        others = List.copyOf(others);
    }

    /** One change at one point. */
    public static <T> FaultEffect<T> at(FaultPoint<T> point, UnaryOperator<T> change) {
        return new FaultEffect<>(point, change, List.of());
    }

    /** This change and another. */
    public FaultEffect<T> and(FaultEffect<?> other) {
        return new FaultEffect<>(
                point, change, Stream.concat(others.stream(), Stream.of(other)).toList());
    }

    /** The value after this change, if it is one at that point. */
    <V> V apply(FaultPoint<V> where, V value) {
        V passing = point.equals(where)
                ? where.type().cast(change.apply(point.type().cast(value)))
                : value;
        for (FaultEffect<?> other : others) {
            passing = other.apply(where, passing);
        }
        return passing;
    }
}

package org.cloudspeaker.conformance.wire.payment;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a fault does: one change at one point, and where that is not enough, others at others.
 *
 * @param point where
 * @param change to what passes there
 * @param others made as well
 */
record Change<T>(Point<T> point, UnaryOperator<T> change, List<Change<?>> others) {
    static <T> Change<T> at(Point<T> point, UnaryOperator<T> change) {
        return new Change<>(point, change, List.of());
    }

    /** This change and another. */
    Change<T> and(Change<?> other) {
        return new Change<>(
                point, change, Stream.concat(others.stream(), Stream.of(other)).toList());
    }

    /** The value after this change, if it is one at that point. */
    <V> V applied(Point<V> where, V value) {
        V passing = point.equals(where)
                ? where.type().cast(change.apply(point.type().cast(value)))
                : value;
        for (Change<?> other : others) {
            passing = other.applied(where, passing);
        }
        return passing;
    }
}

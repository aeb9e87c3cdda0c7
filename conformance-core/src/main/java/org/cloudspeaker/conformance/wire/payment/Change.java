package org.cloudspeaker.conformance.wire.payment;

import java.util.function.UnaryOperator;

/**
 * What a fault does: one change at one point.
 *
 * @param point where
 * @param change to what passes there
 */
record Change<T>(Point<T> point, UnaryOperator<T> change) {
    static <T> Change<T> at(Point<T> point, UnaryOperator<T> change) {
        return new Change<>(point, change);
    }

    /** The value after this change, if it is one at that point. */
    <V> V applied(Point<V> where, V value) {
        return point.equals(where) ? where.type().cast(change.apply(point.type().cast(value))) : value;
    }
}

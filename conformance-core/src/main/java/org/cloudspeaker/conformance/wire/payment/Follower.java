package org.cloudspeaker.conformance.wire.payment;

/**
 * Hears at once of every request, after its answer was made. It is called on the threads that serve, at several at once,
 * and so it is quick and does not throw.
 */
public interface Follower {
    /** A sale or query, whatever became of it. */
    void received(Received request);

    /** Something else. */
    default void misdirected(Misdirected request) {}
}

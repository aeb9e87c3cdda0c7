package org.cloudspeaker.conformance.mocks.payment;

/**
 * Hears at once of every request, after its answer was made. It is called on the threads that serve, at several at once,
 * and so it is quick and does not throw.
 */
public interface PaymentRequestListener {
    /** A sale or query, whatever became of it. */
    void onRequest(ReceivedRequest request);

    /** Something else. */
    default void onUnroutedRequest(UnroutedRequest request) {}
}

package org.cloudspeaker.conformance.engine.bench;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.result.Exchange;

/** Whoever is the device in the closed loop, for a whole run. */
public interface LoopDevice extends AutoCloseable {
    /** Its serial number. */
    String sn();

    /** Waits until it listens to its broker. */
    void awaitSubscription();

    /** Publishes to it, and waits until it has taken the message. */
    void publish(Payload message, BroadcastPublisher publishing);

    /** Gives it the time in which it is busy with what it heard, and takes nothing else. */
    void awaitIdle();

    /** Presents a card, which it asks for or not; the sales that came of it, the last attempt of each. */
    List<CompletedSale> presentCard(boolean expected);

    /** Has the answer to its next sale get lost, so that it sends that sale again. */
    void dropNextAnswer();

    /** What it and its servers recorded since this was asked last. */
    List<Exchange> newExchanges();

    @Override
    void close();

    /** How the customer's server publishes. */
    interface BroadcastPublisher {
        /** With QoS 1, to the topic of the device. */
        void publish(Payload message);
    }

    /**
     * A sale that it made.
     *
     * @param sale its numbers, its day and its amount in minor units
     * @param chipAmount the amount in tag 9F02, in minor units; empty where it cannot be seen
     * @param approved whether it was approved
     * @param answered when that was known, UTC
     */
    record CompletedSale(Sale sale, OptionalLong chipAmount, boolean approved, Instant answered) {}
}

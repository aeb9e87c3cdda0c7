package org.cloudspeaker.conformance.junit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.format.Broadcast;
import org.cloudspeaker.conformance.format.Broadcast.Mode;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/**
 * The closed loop in one check: a customer's server, a broker, a device and a payment server, whichever of them is
 * certified and whichever is the harness's own.
 */
public final class Loop {
    private final LoopDevice device;
    private final LoopDevice.Publishing publishing;
    private final Broadcasts broadcasts;
    private final Supplier<MockDevice> books;
    private final Evidence evidence;
    private Instant published;

    Loop(
            LoopDevice device,
            LoopDevice.Publishing publishing,
            Broadcasts broadcasts,
            Supplier<MockDevice> books,
            Evidence evidence) {
        this.device = device;
        this.publishing = publishing;
        this.broadcasts = broadcasts;
        this.books = books;
        this.evidence = evidence;
        this.published = evidence.now();
    }

    /** Serial number of the device. */
    public String sn() {
        return device.sn();
    }

    /** A new broadcast of this amount in minor units, which is not published yet. */
    public Broadcast broadcast(Mode mode, long amount) {
        return broadcasts.of(mode, amount);
    }

    /** Publishes a broadcast with QoS 1; the device has taken it when this returns. */
    public void publish(Broadcast broadcast) {
        device.awaitListening();
        published = evidence.now();
        device.publish(broadcasts.written(broadcast), publishing);
        evidence.adopt(device.news());
    }

    /** Gives the device the time in which it is busy with what it heard, and takes nothing else. */
    public void rest() {
        device.rest();
    }

    /** Presents a card for what was broadcast; the sales that came of it. */
    public List<LoopSale> presentCard() {
        return present(true);
    }

    /** Presents a card where no sale is to come of it; the sales that came all the same. */
    public List<LoopSale> presentCardInVain() {
        return present(false);
    }

    private List<LoopSale> present(boolean expected) {
        List<LoopSale> sales = device.present(expected).stream().map(this::sale).toList();
        evidence.adopt(device.news());
        return sales;
    }

    private LoopSale sale(LoopDevice.Made made) {
        Duration after = Duration.between(published, made.answered());
        return new LoopSale(made.sale(), made.chipAmount(), made.approved(), after);
    }

    /** Has the answer to the next sale get lost, so that the device sends that sale again. */
    public void loseNextAnswer() {
        device.loseNextAnswer();
    }

    /** Whoever can look into the books of the payment server. */
    public MockDevice books() {
        return books.get();
    }

    /** What was recorded in this check. */
    public Evidence evidence() {
        return evidence;
    }
}

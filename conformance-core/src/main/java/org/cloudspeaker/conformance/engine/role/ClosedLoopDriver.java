package org.cloudspeaker.conformance.engine.role;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.engine.bench.LoopDevice;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.Broadcast.Mode;

/**
 * The closed loop in one check: a customer's server, a broker, a device and a payment server, whichever of them is
 * certified and whichever is the harness's own.
 */
public final class ClosedLoopDriver {
    private final LoopDevice device;
    private final BroadcastFactory broadcasts;
    private final CustomerServers servers;
    private final Evidence evidence;
    private Instant published;

    ClosedLoopDriver(LoopDevice device, CustomerServers servers, BroadcastFactory broadcasts, Evidence evidence) {
        this.device = device;
        this.servers = servers;
        this.broadcasts = broadcasts;
        this.evidence = evidence;
        this.published = evidence.now();
    }

    /**
     * What a check reaches of the customer's servers.
     *
     * @param publisher publishes a broadcast
     * @param payments looks into the books of the payment server
     */
    record CustomerServers(LoopDevice.BroadcastPublisher publisher, Supplier<PaymentClient> payments) {}

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
        device.awaitSubscription();
        published = evidence.now();
        device.publish(broadcasts.encode(broadcast), servers.publisher());
        evidence.adopt(device.newExchanges());
    }

    /** Gives the device the time in which it is busy with what it heard, and takes nothing else. */
    public void awaitIdle() {
        device.awaitIdle();
    }

    /** Presents a card for what was broadcast; the sales that came of it. */
    public List<LoopSale> presentCard() {
        return presentCards(true);
    }

    /** Presents a card where no sale is to come of it; the sales that came all the same. */
    public List<LoopSale> presentCardExpectingNoSale() {
        return presentCards(false);
    }

    private List<LoopSale> presentCards(boolean expected) {
        List<LoopSale> sales =
                device.presentCard(expected).stream().map(this::sale).toList();
        evidence.adopt(device.newExchanges());
        return sales;
    }

    private LoopSale sale(LoopDevice.CompletedSale made) {
        Duration after = Duration.between(published, made.answered());
        return new LoopSale(made.sale(), made.chipAmount(), made.approved(), after);
    }

    /** Has the answer to the next sale get lost, so that the device sends that sale again. */
    public void loseNextAnswer() {
        device.dropNextAnswer();
    }

    /** Whoever can look into the books of the payment server. */
    public PaymentClient paymentClient() {
        return servers.payments().get();
    }

    /** What was recorded in this check. */
    public Evidence evidence() {
        return evidence;
    }
}

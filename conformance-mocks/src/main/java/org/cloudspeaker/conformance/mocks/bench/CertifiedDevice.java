package org.cloudspeaker.conformance.mocks.bench;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;

/**
 * A device on its bench in one check: what is broadcast to it, what it is made to do, and what it sends. It is set up when
 * it is asked for first.
 */
public final class CertifiedDevice {
    /** In minor units: digits on both sides of the point, cents alone, and no cents. */
    private static final List<Long> FIRST_AMOUNTS = List.of(12344L, 5L, 100_000L);

    private final BenchSession run;
    private final DeviceBench bench;
    private final FormatProfile profile;
    private final BroadcastFactory broadcasts;
    private final Evidence evidence;
    private final DeviceMqttView atBroker;
    private final DeviceHttpView atPayments;

    public CertifiedDevice(BenchSession run, FormatProfile profile, BroadcastFactory broadcasts, Evidence evidence) {
        this.run = run;
        this.bench = run.bench();
        this.profile = profile;
        this.broadcasts = broadcasts;
        this.evidence = evidence;
        this.atBroker = new DeviceMqttView(run, profile, evidence);
        this.atPayments = new DeviceHttpView(run, evidence);
    }

    /** Its serial number. */
    public String sn() {
        return bench.target().device().sn();
    }

    /** The bounds of every wait. */
    public RunLimits limits() {
        return bench.target().limits();
    }

    /** The format of its messages. */
    public FormatProfile profile() {
        return profile;
    }

    /** What it was configured with. */
    public DeviceParameters parameters() {
        return bench.target().device().parameters().parameters().orElseThrow();
    }

    /** The certificate that it was given to show at the broker, if it has to. */
    public Optional<X509Certificate> certificate() {
        return bench.target().mqtt().deviceCertificate().map(own -> own.chain().get(0));
    }

    /** How it sends track 2 and EMV data, as the target says. */
    public BenchConfig.CardDataMode cardData() {
        return bench.target().bench().orElseThrow().cardData();
    }

    /** What it encrypts them under, if the target says it. */
    public Optional<DataKey> dataKey() {
        return bench.dataKey();
    }

    /** Today, by the clock of the bench. */
    public LocalDate today() {
        return LocalDate.now(bench.clock());
    }

    /** Whatever came in as evidence of this check so far. */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * The first CONNECT that is seen of it, taken or refused.
     *
     * @throws InconclusiveException if none comes
     */
    public BrokerEvent firstConnect() {
        return atBroker.firstConnect();
    }

    /** Its first subscription; empty if none comes in time. */
    public Optional<BrokerEvent.Subscribed> subscription() {
        return atBroker.subscription();
    }

    /** Everything that it has subscribed to in this run, and what it subscribes to in a while. */
    public List<BrokerEvent.Subscribed> subscriptions() {
        return atBroker.subscriptions();
    }

    /** How long it may stay away after its connection was lost. */
    public Duration reconnectTimeout() {
        return bench.retryDelays().comingBack();
    }

    /** Waits until it is there, without taking that for an observation. */
    void awaitSubscription() {
        var unused = atBroker.awaitSubscription();
    }

    /** All its CONNECTs so far that were taken. */
    public List<BrokerEvent.Connected> connections() {
        return atBroker.connections();
    }

    /** Loses its connection, publishes this while it is away, and waits for it to come back. */
    public ReconnectResult interruptConnection(Broadcast missed) {
        ReconnectResult outcome = atBroker.interruptConnection(broadcasts.encode(missed));
        if (outcome.connected().isEmpty()) {
            setUpAgain();
        }
        atPayments.adoptEvidence();
        return outcome;
    }

    /** So that the other checks can meet it; what it missed is played then, and done with. */
    private void setUpAgain() {
        run.resetSetUp();
        awaitSubscription();
        var unused = presentCardExpectingNoSale();
    }

    /** A new broadcast of this amount in minor units, which is not published yet. */
    public Broadcast broadcast(Mode mode, long amount) {
        return broadcasts.of(mode, amount);
    }

    /** Publishes a broadcast, and gives the device time to take it. */
    public void publish(Broadcast broadcast) {
        publish(broadcasts.encode(broadcast));
    }

    /** Publishes any message, and gives the device time to take it. */
    public void publish(Payload message) {
        atBroker.publish(message);
    }

    /** Gives it the time in which it is busy with what it heard, and takes nothing else. */
    public void awaitIdle() {
        atBroker.awaitIdle();
    }

    /** Why its connection ended since this mark, if it did. */
    public Optional<BrokerEvent.Disconnected> disconnected(long mark) {
        return atBroker.disconnected(mark);
    }

    /** A place in what the broker sees, to look from. */
    public long mark() {
        return atBroker.mark();
    }

    /**
     * Presents a card for a payment that was broadcast.
     *
     * @return every sale that came of it, repetitions among them
     * @throws InconclusiveException if no card could be presented
     */
    public List<ReceivedRequest> presentCard() {
        return atPayments.presentCard(bench.timeouts().card());
    }

    /** Presents a card where no sale is to come of it; the sales that came all the same. */
    public List<ReceivedRequest> presentCardExpectingNoSale() {
        return atPayments.presentCardExpectingNoSale();
    }

    /** Broadcasts this amount in minor units for guidance, and presents a card; every sale that came of it. */
    public List<ReceivedRequest> pay(long amount) {
        publish(broadcast(Mode.GUIDANCE, amount));
        return presentCard();
    }

    /** Payments of different amounts, made one after the other once in a run. */
    public List<DevicePayment> firstPayments() {
        List<DevicePayment> payments = run.firstPayments(() -> FIRST_AMOUNTS.stream()
                .map(amount -> new DevicePayment(amount, pay(amount)))
                .toList());
        atPayments.adoptEvidence(
                payments.stream().flatMap(payment -> payment.sales().stream()).toList());
        return payments;
    }

    /** Every sale that it has sent in this run. */
    public List<ReceivedRequest> sales() {
        firstPayments();
        return atPayments.requests(MessageType.SALE);
    }

    /** The queries by which it paged through its day, asked for once in a run. */
    public List<ReceivedRequest> queries() {
        awaitSubscription();
        run.queries();
        return atPayments.requests(MessageType.QUERY);
    }

    /** Loses the answers to the next sales: they are booked, and the connection ends. */
    public void dropAnswers(int sales) {
        bench.payments().loseAnswers(sales);
    }

    /** Who can pose as the payment server; none where it speaks plain HTTP. */
    public List<ImpostorCertificate> impostors() {
        return bench.impostors();
    }

    /** Broadcasts a payment and presents a card while an impostor poses as the payment server. */
    public ImpersonationResult meetImpostor(ImpostorCertificate impostor, long amount) {
        awaitSubscription();
        return atPayments.meetImpostor(impostor, () -> publish(broadcast(Mode.GUIDANCE, amount)));
    }
}

package org.cloudspeaker.conformance.mocks.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEventHistory;
import org.cloudspeaker.conformance.result.Exchange;

/** What the broker of a bench sees of the device, and publishes to it, in one check. */
final class DeviceMqttView {
    private static final String CHECK =
            ": check bench.host, and whether the device uses the parameter file that was written for it";

    private final BenchSession run;
    private final DeviceBench bench;
    private final FormatProfile profile;
    private final Evidence evidence;
    private boolean begun;

    DeviceMqttView(BenchSession run, FormatProfile profile, Evidence evidence) {
        this.run = run;
        this.bench = run.bench();
        this.profile = profile;
        this.evidence = evidence;
    }

    /** Its first CONNECT, taken or refused, as an observation of this check. */
    BrokerEvent firstConnect() {
        BrokerEvent first = awaitFirstConnect();
        run.recordBeginning();
        evidence.adopt(run.beginning());
        return first;
    }

    /** Its first subscription, as an observation of this check; empty if none comes in time. */
    Optional<BrokerEvent.Subscribed> subscription() {
        Optional<BrokerEvent.Subscribed> first = awaitSubscription();
        evidence.adopt(run.beginning());
        return first;
    }

    private BrokerEvent awaitFirstConnect() {
        boolean before = run.isSetUp();
        long begin = before ? 0 : mark();
        StepResult step = run.setUp();
        long setUp = before ? 0 : mark();
        Optional<BrokerEvent> first = step.done() ? firstConnectAfter(begin, setUp) : Optional.empty();
        if (first.isEmpty()) {
            DeviceParameters.MqttParameters mqtt = parameters().mqtt();
            throw new InconclusiveException("no device connected to the broker at " + mqtt.endpoint() + ":"
                    + mqtt.port() + "; it was to be set up " + step.words()
                    + (step.done() ? CHECK : ""));
        }
        evidence.met(TargetRole.DEVICE);
        evidence.met(TargetRole.BROKER);
        return first.get();
    }

    /** Who is not let in may be a device that is about to be set up, and comes again as it should. */
    private Optional<BrokerEvent> firstConnectAfter(long begin, long setUp) {
        Optional<BrokerEvent> taken = awaitConnect(begin, Duration.ZERO).map(BrokerEvent.class::cast);
        Optional<BrokerEvent> first = taken.or(() -> journal()
                .awaitFrom(
                        setUp,
                        BrokerEvent.class,
                        DeviceMqttView::isConnectAttempt,
                        bench.timeouts().setUp()));
        return first.filter(come -> !(come instanceof BrokerEvent.Connected))
                .flatMap(shutOut -> awaitConnect(setUp, timeoutAfter(shutOut)).map(BrokerEvent.class::cast))
                .or(() -> first);
    }

    /** A certificate of before is put right as soon as the device is. */
    private Duration timeoutAfter(BrokerEvent notLetIn) {
        Duration oldLogin = bench.retryDelays().oldLogin();
        return notLetIn instanceof BrokerEvent.ClientCertificateRefused
                ? Durations.max(oldLogin, limits().answer())
                : oldLogin;
    }

    private static boolean isConnectAttempt(BrokerEvent event) {
        return event instanceof BrokerEvent.Connected
                || event instanceof BrokerEvent.ConnectRefused
                || event instanceof BrokerEvent.ClientCertificateRefused;
    }

    private Optional<BrokerEvent.Connected> awaitConnect(long mark, Duration limit) {
        return journal().awaitFrom(mark, BrokerEvent.Connected.class, event -> true, limit);
    }

    /** Waits until it is there, without taking that for an observation; empty if it does not subscribe. */
    Optional<BrokerEvent.Subscribed> awaitSubscription() {
        long mark = run.isSetUp() ? 0 : mark();
        BrokerEvent unused = awaitFirstConnect();
        var first = journal().awaitFrom(mark, BrokerEvent.Subscribed.class, event -> true, limits().answer());
        run.recordBeginning();
        run.skipNewExchanges();
        return first;
    }

    /** All its CONNECTs so far that were taken. */
    List<BrokerEvent.Connected> connections() {
        return journal().events(BrokerEvent.Connected.class);
    }

    /** Cuts its connection, publishes this while it is away, and waits for it to come back. */
    ReconnectResult interruptConnection(Payload missed) {
        var unused = awaitSubscription();
        long mark = mark();
        beginCheck();
        bench.broker().drop(clientId());
        bench.broker().publish(topic(), missed.bytes(), 1, false);
        var connected = awaitConnect(mark, bench.retryDelays().comingBack());
        boolean heard = connected.isPresent()
                && journal()
                        .awaitFrom(mark, BrokerEvent.PubackReceived.class, event -> true, limits().mustArrive())
                        .isPresent();
        return new ReconnectResult(connected, heard);
    }

    /** Publishes a message, gives the device time to take it, and records whether it did. */
    void publish(Payload message) {
        boolean acknowledges =
                awaitSubscription().filter(granted -> granted.granted() == 1).isPresent();
        // Without QoS 1 nothing is acknowledged.
        Duration limit = acknowledges ? limits().mustArrive() : limits().mustNotArrive();
        Instant at = evidence.now();
        long mark = mark();
        beginCheck();
        bench.broker().publish(topic(), message.bytes(), 1, false);
        boolean taken = journal()
                .awaitFrom(mark, BrokerEvent.PubackReceived.class, event -> true, limit)
                .isPresent();
        evidence.record(
                Exchange.ExchangeKind.MQTT,
                at,
                new Exchange.ExchangeMessage("PUBLISH " + topic() + " with QoS 1", Map.of(), message.text()),
                taken ? Optional.of(Exchange.ExchangeMessage.of("PUBACK of the device")) : Optional.empty());
        run.skipNewExchanges();
    }

    /** With the first message of this check. */
    private void beginCheck() {
        if (!begun) {
            begun = true;
            run.discardLateSales();
        }
    }

    /** Gives it the time in which it is busy with what it heard, and takes nothing else. */
    void awaitIdle() {
        var unused = journal().awaitFrom(mark(), BrokerEvent.Disconnected.class, event -> true, run.settleTime());
    }

    /** Every subscription of it so far, and one more if that comes in a while. */
    List<BrokerEvent.Subscribed> subscriptions() {
        var unused = journal().awaitFrom(mark(), BrokerEvent.Subscribed.class, event -> true, limits().mustNotArrive());
        return journal().events(BrokerEvent.Subscribed.class);
    }

    /** Why its connection ended since this mark, if it did. */
    Optional<BrokerEvent.Disconnected> disconnected(long mark) {
        return journal().awaitFrom(mark, BrokerEvent.Disconnected.class, event -> true, Duration.ZERO);
    }

    /** A place in what the broker sees, to look from. */
    long mark() {
        return journal().position();
    }

    private BrokerEventHistory journal() {
        return bench.broker().journal();
    }

    private RunLimits limits() {
        return bench.target().limits();
    }

    private DeviceParameters parameters() {
        return bench.target().device().parameters().parameters().orElseThrow();
    }

    /** The client id that it came with, which may be wrong. */
    private String clientId() {
        return connections().stream()
                .findFirst()
                .map(BrokerEvent.Connected::clientId)
                .orElse(bench.target().device().sn());
    }

    private String topic() {
        return profile.topicOf(
                parameters().mqtt().topic(), bench.target().device().sn());
    }
}

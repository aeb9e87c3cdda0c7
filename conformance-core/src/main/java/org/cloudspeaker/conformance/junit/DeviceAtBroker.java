package org.cloudspeaker.conformance.junit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.bench.DeviceBench;
import org.cloudspeaker.conformance.bench.Handed;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.broker.Journal;
import org.cloudspeaker.conformance.wire.broker.Seen;

/** What the broker of a bench sees of the device, and publishes to it, in one check. */
final class DeviceAtBroker {
    private static final String CHECK =
            ": check bench.host, and whether the device uses the parameter file that was written for it";

    private final BenchRun run;
    private final DeviceBench bench;
    private final FormatProfile profile;
    private final Evidence evidence;
    private boolean begun;

    DeviceAtBroker(BenchRun run, FormatProfile profile, Evidence evidence) {
        this.run = run;
        this.bench = run.bench();
        this.profile = profile;
        this.evidence = evidence;
    }

    /** Its first CONNECT, taken or refused, as an observation of this check. */
    Seen arrival() {
        Seen first = awaitArrival();
        run.begun();
        evidence.adopt(run.beginning());
        return first;
    }

    /** Its first subscription, as an observation of this check; empty if none comes in time. */
    Optional<Seen.Subscribed> subscription() {
        Optional<Seen.Subscribed> first = awaitSubscription();
        evidence.adopt(run.beginning());
        return first;
    }

    private Seen awaitArrival() {
        boolean before = run.isSetUp();
        long begin = before ? 0 : mark();
        Handed handed = run.setUp();
        long setUp = before ? 0 : mark();
        Optional<Seen> first = handed.done() ? arrivalAfter(begin, setUp) : Optional.empty();
        if (first.isEmpty()) {
            Parameters.Mqtt mqtt = parameters().mqtt();
            throw new InconclusiveException("no device connected to the broker at " + mqtt.endpoint() + ":"
                    + mqtt.port() + "; it was to be set up " + handed.words()
                    + (handed.done() ? CHECK : ""));
        }
        evidence.met(Role.DEVICE);
        evidence.met(Role.BROKER);
        return first.get();
    }

    /** Who is not let in may be a device that is about to be set up, and comes again as it should. */
    private Optional<Seen> arrivalAfter(long begin, long setUp) {
        Optional<Seen> taken = connect(begin, Duration.ZERO).map(Seen.class::cast);
        Optional<Seen> first = taken.or(() -> journal()
                .awaitFrom(
                        setUp,
                        Seen.class,
                        DeviceAtBroker::isArrival,
                        bench.patience().setUp()));
        return first.filter(come -> !(come instanceof Seen.Connected))
                .flatMap(shutOut -> connect(setUp, patienceAfter(shutOut)).map(Seen.class::cast))
                .or(() -> first);
    }

    /** A certificate of before is put right as soon as the device is. */
    private Duration patienceAfter(Seen notLetIn) {
        Duration oldLogin = bench.pauses().oldLogin();
        return notLetIn instanceof Seen.ShutOut ? Spans.longer(oldLogin, limits().answer()) : oldLogin;
    }

    private static boolean isArrival(Seen event) {
        return event instanceof Seen.Connected || event instanceof Seen.Refused || event instanceof Seen.ShutOut;
    }

    private Optional<Seen.Connected> connect(long mark, Duration limit) {
        return journal().awaitFrom(mark, Seen.Connected.class, event -> true, limit);
    }

    /** Waits until it is there, without taking that for an observation; empty if it does not subscribe. */
    Optional<Seen.Subscribed> awaitSubscription() {
        long mark = run.isSetUp() ? 0 : mark();
        Seen unused = awaitArrival();
        var first = journal().awaitFrom(mark, Seen.Subscribed.class, event -> true, limits().answer());
        run.begun();
        run.skipNews();
        return first;
    }

    /** All its CONNECTs so far that were taken. */
    List<Seen.Connected> connections() {
        return journal().events(Seen.Connected.class);
    }

    /** Cuts its connection, publishes this while it is away, and waits for it to come back. */
    DeviceReturn comeBack(Payload missed) {
        var unused = awaitSubscription();
        long mark = mark();
        begin();
        bench.broker().drop(clientId());
        bench.broker().publish(topic(), missed.bytes(), 1, false);
        var connected = connect(mark, bench.pauses().comingBack());
        boolean heard = connected.isPresent()
                && journal()
                        .awaitFrom(mark, Seen.Acknowledged.class, event -> true, limits().mustArrive())
                        .isPresent();
        return new DeviceReturn(connected, heard);
    }

    /** Publishes a message, gives the device time to take it, and records whether it did. */
    void publish(Payload message) {
        boolean acknowledges =
                awaitSubscription().filter(granted -> granted.granted() == 1).isPresent();
        // Without QoS 1 nothing is acknowledged.
        Duration limit = acknowledges ? limits().mustArrive() : limits().mustNotArrive();
        Instant at = evidence.now();
        long mark = mark();
        begin();
        bench.broker().publish(topic(), message.bytes(), 1, false);
        boolean taken = journal()
                .awaitFrom(mark, Seen.Acknowledged.class, event -> true, limit)
                .isPresent();
        evidence.record(
                Exchange.Kind.MQTT,
                at,
                new Exchange.Message("PUBLISH " + topic() + " with QoS 1", Map.of(), message.text()),
                taken ? Optional.of(Exchange.Message.of("PUBACK of the device")) : Optional.empty());
        run.skipNews();
    }

    /** With the first message of this check. */
    private void begin() {
        if (!begun) {
            begun = true;
            run.forgetSales();
        }
    }

    /** Gives it the time in which it is busy with what it heard, and takes nothing else. */
    void rest() {
        var unused = journal().awaitFrom(mark(), Seen.Disconnected.class, event -> true, run.settle());
    }

    /** Every subscription of it so far, and one more if that comes in a while. */
    List<Seen.Subscribed> subscriptions() {
        var unused = journal().awaitFrom(mark(), Seen.Subscribed.class, event -> true, limits().mustNotArrive());
        return journal().events(Seen.Subscribed.class);
    }

    /** Why its connection ended since this mark, if it did. */
    Optional<Seen.Disconnected> disconnected(long mark) {
        return journal().awaitFrom(mark, Seen.Disconnected.class, event -> true, Duration.ZERO);
    }

    /** A place in what the broker sees, to look from. */
    long mark() {
        return journal().mark();
    }

    private Journal journal() {
        return bench.broker().journal();
    }

    private Limits limits() {
        return bench.target().limits();
    }

    private Parameters parameters() {
        return bench.target().device().parameters().parameters().orElseThrow();
    }

    /** The client id that it came with, which may be wrong. */
    private String clientId() {
        return connections().stream()
                .findFirst()
                .map(Seen.Connected::clientId)
                .orElse(bench.target().device().sn());
    }

    private String topic() {
        return profile.topicOf(
                parameters().mqtt().topic(), bench.target().device().sn());
    }
}

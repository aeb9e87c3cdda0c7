package org.cloudspeaker.conformance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.format.DataKey;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.target.Bench;
import org.cloudspeaker.conformance.target.Hands;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetException;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;

/**
 * A device under test between a mock broker and a mock payment server, and what can be done to it: messages are published
 * at the broker, cards are presented by hand, and the servers behave well or badly. Thread-safe.
 */
public final class DeviceBench implements AutoCloseable {
    private final Target target;
    private final BenchServers servers;
    private final DeviceHands hands;

    private DeviceBench(Target target, BenchServers servers, DeviceHands hands) {
        this.target = target;
        this.servers = servers;
        this.hands = hands;
    }

    /**
     * Starts the servers and writes the files that lead the device to them; nothing is done at the device yet.
     *
     * @param target with a bench
     * @param terminal tells a person what to do; whether there was somebody to be told
     * @throws TargetException if a port is taken, a file cannot be written, or a fault of the mock device is unknown
     */
    public static DeviceBench open(
            Target target, FormatProfile profile, BenchSurroundings around, Predicate<String> terminal) {
        Bench bench = target.bench().orElseThrow();
        Set<DeviceFault> faults = MockDevices.faults(bench, target.origin());
        BenchServers servers = started(target, profile, around);
        try {
            BenchFiles files = BenchFiles.write(around.folder(), servers.parameters(), servers.certificates());
            Target met = servers.meeting(target, files);
            DeviceHands hands = MockDevices.hands(met, profile, faults, around.clock())
                    .orElseGet(() -> new StepHands(
                            (Hands.Steps) bench.hands(),
                            files.values(target.device().sn(), bench.address().host()),
                            terminal,
                            target.limits()));
            return new DeviceBench(met, servers, hands);
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static BenchServers started(Target target, FormatProfile profile, BenchSurroundings around) {
        try {
            return BenchServers.start(target, profile, around);
        } catch (UncheckedIOException e) {
            throw refused(target, Objects.requireNonNullElse(e.getCause(), e));
        } catch (IOException | IllegalArgumentException e) {
            throw refused(target, e);
        }
    }

    private static TargetException refused(Target target, Throwable cause) {
        String expected = "an address where servers can be started";
        String found = String.valueOf(cause.getMessage());
        return new TargetException(List.of(new Problem(target.origin(), 0, 0, "bench", expected, found, "")));
    }

    /** The target with the parameter file that leads to the servers of the bench. */
    public Target target() {
        return target;
    }

    /** What the device encrypts card data under, if the target says it. */
    public Optional<DataKey> dataKey() {
        return dataKey(target);
    }

    static Optional<DataKey> dataKey(Target target) {
        return target.bench().flatMap(Bench::dataKey).map(Secret::value).map(DataKey::ofHex);
    }

    /** The broker. */
    public MockBroker broker() {
        return servers.broker();
    }

    /** The payment server. */
    public MockPaymentServer payments() {
        return servers.payments();
    }

    /** The clock of the bench. */
    public Clock clock() {
        return servers.clock();
    }

    /** Has the device use the parameter file that was written for it, and start. */
    public Handed setUp() {
        return hands.setUp();
    }

    /**
     * Holds a test card to the device.
     *
     * @param held for how long, where the device does not ask for one; programs and people decide for themselves
     */
    public Handed presentCard(Duration held) {
        return hands.presentCard(held);
    }

    /** Has the device page through its day. */
    public Handed query() {
        return hands.query();
    }

    /** How long each of these may take until the device shows it. */
    public Patience patience() {
        return new Patience(hands.forSetUp(), hands.forCard(), hands.forCardInVain(), hands.forQuery());
    }

    /** How long a device may take to come back by itself. */
    public Pauses pauses() {
        return new Pauses(hands.forRepetition(), hands.forComingBack(), hands.forOldLogin());
    }

    /**
     * How long a device may pause between two attempts.
     *
     * @param repetition before it sends a sale again whose answer was lost
     * @param comingBack before it connects again after its connection was lost
     * @param oldLogin after the set-up, as long as which it may still show the login of before
     */
    public record Pauses(Duration repetition, Duration comingBack, Duration oldLogin) {}

    /**
     * How long to wait for the device.
     *
     * @param setUp after it was set up
     * @param card after a card was presented
     * @param cardInVain the same where nothing is to come of it
     * @param query after it was asked for its day
     */
    public record Patience(Duration setUp, Duration card, Duration cardInVain, Duration query) {}

    /** The impostors that can stand in the place of the payment server; none where it speaks plain HTTP. */
    public List<Impostor> impostors() {
        return servers.impostors();
    }

    /** Lets an impostor stand in the place of the payment server, until the pose is closed. */
    public Pose pose(Impostor impostor) {
        return servers.pose(impostor);
    }

    @Override
    public void close() {
        try {
            hands.close();
        } finally {
            servers.close();
        }
    }
}

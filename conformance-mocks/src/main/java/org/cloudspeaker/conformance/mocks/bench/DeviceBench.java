package org.cloudspeaker.conformance.mocks.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.BenchOperator;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.engine.run.RunEnvironment;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;

/**
 * A device under test between a mock broker and a mock payment server, and what can be done to it: messages are published
 * at the broker, cards are presented by hand, and the servers behave well or badly. Thread-safe.
 */
public final class DeviceBench implements AutoCloseable {
    private final Target target;
    private final BenchServers servers;
    private final DeviceOperator operator;

    private DeviceBench(Target target, BenchServers servers, DeviceOperator operator) {
        this.target = target;
        this.servers = servers;
        this.operator = operator;
    }

    /**
     * Starts the servers and writes the files that lead the device to them; nothing is done at the device yet.
     *
     * @param target with a bench
     * @throws ConfigException if a port is taken, a file cannot be written, or a fault of the mock device is unknown
     */
    public static DeviceBench open(Target target, FormatProfile profile, RunEnvironment environment) {
        BenchConfig bench = target.bench().orElseThrow();
        Set<DeviceFault> faults = MockOperatorFactory.faults(bench, target.origin());
        BenchServers servers = startServers(target, profile, environment);
        try {
            BenchFiles files = BenchFiles.write(environment.folder(), servers.parameters(), servers.certificates());
            Target met = servers.benchTarget(target, files);
            DeviceOperator operator = MockOperatorFactory.createOperator(met, profile, faults, environment.clock())
                    .orElseGet(() -> new ScriptOperator(
                            (BenchOperator.OperatorSteps) bench.hands(),
                            files.placeholderValues(
                                    target.device().sn(), bench.address().host()),
                            environment.prompt(),
                            target.limits()));
            return new DeviceBench(met, servers, operator);
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static BenchServers startServers(Target target, FormatProfile profile, RunEnvironment environment) {
        try {
            return BenchServers.start(target, profile, environment);
        } catch (UncheckedIOException e) {
            throw startFailure(target, Objects.requireNonNullElse(e.getCause(), e));
        } catch (IOException | IllegalArgumentException e) {
            throw startFailure(target, e);
        }
    }

    private static ConfigException startFailure(Target target, Throwable cause) {
        String expected = "an address where servers can be started";
        String found = String.valueOf(cause.getMessage());
        return new ConfigException(List.of(new ConfigProblem(target.origin(), 0, 0, "bench", expected, found, "")));
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
        return target.bench().flatMap(BenchConfig::dataKey).map(Secret::value).map(DataKey::ofHex);
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
    public StepResult setUp() {
        return operator.setUp();
    }

    /**
     * Holds a test card to the device.
     *
     * @param held for how long, where the device does not ask for one; programs and people decide for themselves
     */
    public StepResult presentCard(Duration held) {
        return operator.presentCard(held);
    }

    /** Has the device page through its day. */
    public StepResult startQuery() {
        return operator.startQuery();
    }

    /** How long each of these may take until the device shows it. */
    public BenchTimeouts timeouts() {
        return new BenchTimeouts(
                operator.setUpTimeout(), operator.cardTimeout(), operator.noSaleTimeout(), operator.queryTimeout());
    }

    /** How long a device may take to come back by itself. */
    public RetryDelays retryDelays() {
        return new RetryDelays(operator.retryDelay(), operator.reconnectTimeout(), operator.oldLoginPeriod());
    }

    /**
     * How long a device may pause between two attempts.
     *
     * @param repetition before it sends a sale again whose answer was lost
     * @param comingBack before it connects again after its connection was lost
     * @param oldLogin after the set-up, as long as which it may still show the login of before
     */
    public record RetryDelays(Duration repetition, Duration comingBack, Duration oldLogin) {}

    /**
     * How long to wait for the device.
     *
     * @param setUp after it was set up
     * @param card after a card was presented
     * @param cardInVain the same where nothing is to come of it
     * @param query after it was asked for its day
     */
    public record BenchTimeouts(Duration setUp, Duration card, Duration cardInVain, Duration query) {}

    /** The impostors that can stand in the place of the payment server; none where it speaks plain HTTP. */
    public List<ImpostorCertificate> impostors() {
        return servers.impostors();
    }

    /** Lets an impostor stand in the place of the payment server, until the impersonation is closed. */
    public Impersonation impersonate(ImpostorCertificate impostor) {
        return servers.impersonate(impostor);
    }

    @Override
    public void close() {
        try {
            operator.close();
        } finally {
            servers.close();
        }
    }
}

package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.mocks.fault.AmountFault;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerConnectionFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerServiceFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerTlsFault;
import org.cloudspeaker.conformance.mocks.fault.RetryFault;
import org.cloudspeaker.conformance.mocks.fault.RobustnessFault;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedDevice;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;

/** Runs of every chapter that meets a server. */
public final class EmbeddedRuns {
    /** Nothing is reported, so nothing is written here. */
    private static final Path NOWHERE = Path.of("target", "unused");

    private static final int FEW = 9;
    /** Faults that keep something from ever coming. */
    private static final Set<Fault> NEVER = Set.of(
            BrokerConnectionFault.KEEPS_SILENT_DEVICES,
            BrokerConnectionFault.ANSWERS_NO_PING,
            BrokerDeliveryFault.FORGETS_UNACKNOWLEDGED,
            BrokerDeliveryFault.SENDS_AGAIN_AFTER_SUBSCRIBE);

    private static final Set<DeviceFault> IN_CLEAR =
            Set.of(DeviceFault.CHIP_SIGNS_ANOTHER_AMOUNT, DeviceFault.PIN_IN_CLEAR);
    private static final Set<DeviceFault> UNDER_THE_KEY =
            Set.of(DeviceFault.MASKS_ANOTHER_LENGTH, DeviceFault.TRACK_2_UNDER_THE_PIN_KEY);

    /** What concerns brokers alone that know their devices by certificate. */
    static final Set<String> CERTIFICATES = Set.of("BRK-AUT-04", "BRK-AUT-05", "BRK-AUT-06");

    private EmbeddedRuns() {}

    /** Checks of files need no server, and those of devices are the device's own. */
    public static RequirementSelection servers() {
        return RequirementSelection.all().without("PAR", "OTA", "MSG", "DEV");
    }

    /** The ids that {@link #servers} checks in this version. */
    public static Set<String> checked() {
        return Chapters.checked().stream().filter(servers()::includes).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The whole suite over embedded servers that are wrong in these ways. */
    public static RunResult over(Fault... faults) {
        Clock clock = Clock.systemUTC();
        try (EmbeddedServers servers = EmbeddedServers.start(clock, faults)) {
            return over(servers.target());
        }
    }

    /** Every chapter that meets the server with this fault. */
    public static RunResult toCatch(Fault fault) {
        if (fault instanceof DeviceFault device) {
            return ofDevice(device(device));
        }
        Clock clock = Clock.systemUTC();
        try (EmbeddedServers servers = servers(clock, fault)) {
            Target target = transport(devices(servers.target(), fault), fault);
            return over(target.with(limits(fault)), Chapters.withPrerequisites(meeting(fault)));
        }
    }

    /** Some of what is wrong with card data shows in clear alone, or under the data key; and a certificate where one is asked for. */
    private static Target device(DeviceFault fault) {
        if (fault.needsMutualTls()) {
            return EmbeddedDevice.withCertificate(fault);
        }
        if (UNDER_THE_KEY.contains(fault)) {
            return EmbeddedDevice.withDataKey(fault);
        }
        return EmbeddedDevice.target(
                IN_CLEAR.contains(fault) ? BenchConfig.CardDataMode.CLEAR : BenchConfig.CardDataMode.ENCRYPTED, fault);
    }

    /** Certificates are looked at where there are any; what else is wrong with a broker is seen without TLS, and sooner. */
    private static EmbeddedServers servers(Clock clock, Fault fault) {
        if (CERTIFICATES.contains(fault.requirement())) {
            return EmbeddedServers.withDeviceCertificates(clock, fault);
        }
        return fault instanceof BrokerFault && !(fault instanceof BrokerTlsFault)
                ? EmbeddedServers.withPlainBroker(clock, fault)
                : EmbeddedServers.start(clock, fault);
    }

    /** What is slow is slow for a target that allows less; and amounts are generated only where one can go wrong. */
    private static RunLimits limits(Fault fault) {
        RunLimits own = limits().generating(fault instanceof AmountFault ? 14 : 0);
        if (NEVER.contains(fault)) {
            return own.waiting(own.connect(), Duration.ofSeconds(2)); // What never comes is waited for no longer.
        }
        if (fault == RobustnessFault.SLOW_SALES) {
            return own.sellingWithin(Duration.ofMillis(300));
        }
        return fault == BrokerServiceFault.DELIVERS_LATE ? own.broadcastingWithin(Duration.ofMillis(60)) : own;
    }

    /** A rush and a crowd take more devices than are left here, and is made only where sales at once can go wrong. */
    private static Target devices(Target target, Fault fault) {
        if (fault instanceof RobustnessFault || fault instanceof RetryFault || fault instanceof BrokerServiceFault) {
            return target;
        }
        DeviceConfig all = target.device();
        AdditionalTestDevices few = new AdditionalTestDevices(all.others().sns().subList(0, FEW), true);
        return target.with(new DeviceConfig(all.parameters(), all.sn(), few, all.credentials()));
    }

    /** Where the transport is left open, a port without TLS is one for plain TCP. */
    private static Target transport(Target target, Fault fault) {
        return fault == BrokerTlsFault.BROKER_PLAIN_TCP_ONLY
                ? target.with(target.mqtt().over(MqttTransport.TLS), target.payment())
                : target;
    }

    private static RequirementSelection meeting(Fault fault) {
        if (fault == RobustnessFault.SLOW_SALES) {
            return RequirementSelection.only(
                    fault.requirement()); // No other check looks at time, and all would take it.
        }
        if (fault instanceof BackendFault) {
            return RequirementSelection.only("MSG");
        }
        return fault instanceof BrokerFault
                ? RequirementSelection.only("BRK", "E2E")
                : servers().without("BRK");
    }

    /** The whole suite over any target. */
    public static RunResult over(Target target) {
        return over(target.with(limits()), servers());
    }

    /** Every check of a device on its bench. */
    public static RunResult ofDevice(Target target) {
        RunLimits usual = RunLimits.defaults();
        RunLimits brisk =
                usual.waiting(usual.connect(), Duration.ofSeconds(3), Duration.ofMillis(1500), Duration.ofMillis(200));
        return over(target.with(brisk), RequirementSelection.all());
    }

    /** Some of it, over any target, within the target's own limits. */
    public static RunResult over(Target target, RequirementSelection selection) {
        return new SuiteRunner(Clock.systemUTC(), List.of())
                .run(target, RunOptions.into(NOWHERE).withSelection(selection));
    }

    /** Long enough for a busy machine, short enough to wait for what never comes. */
    private static RunLimits limits() {
        RunLimits usual = RunLimits.defaults();
        return usual.waiting(usual.connect(), usual.answer(), Duration.ofMillis(1500), usual.mustNotArrive());
    }

    /** Holds if a run came to its end and nothing passed. */
    static void assertNothingIsProven(RunResult run) {
        assertThat(run.resultsWith(Verdict.PASS))
                .extracting(RequirementResult::message)
                .isEmpty();
        assertThat(run.resultsWith(Verdict.ERROR))
                .extracting(RequirementResult::message)
                .isEmpty();
        assertThat(run.verdict()).isIn(RunVerdict.INCONCLUSIVE, RunVerdict.NON_CONFORMANT);
    }

    /** The ids with one of these verdicts. */
    public static Set<String> ids(RunResult run, Verdict... verdicts) {
        Set<Verdict> wanted = Set.of(verdicts);
        return run.results().stream()
                .filter(result -> wanted.contains(result.verdict()))
                .map(RequirementResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The verdict of every checked id. */
    public static Map<String, Verdict> verdicts(RunResult run) {
        return run.results().stream()
                .filter(result -> result.verdict() != Verdict.NOT_CHECKED)
                .collect(Collectors.toMap(
                        RequirementResult::id, RequirementResult::verdict, (one, other) -> one, TreeMap::new));
    }

    /** The result of one requirement. */
    public static RequirementResult result(RunResult run, String id) {
        return run.results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

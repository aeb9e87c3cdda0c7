package org.cloudspeaker.conformance.mocks.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.BenchOperator;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.device.DeviceTiming;
import org.cloudspeaker.conformance.device.FirmwareProfile;
import org.cloudspeaker.conformance.device.MockDeviceConfig;
import org.cloudspeaker.conformance.fault.FaultPrecondition;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/** The mock device in the place of one that is not there, as a target describes it. */
final class MockOperatorFactory {
    private MockOperatorFactory() {}

    /**
     * The faults that a target names; none where the device is no mock.
     *
     * @throws ConfigException if one of them is unknown, or changes nothing on this bench
     */
    static Set<DeviceFault> faults(BenchConfig bench, String origin) {
        Set<DeviceFault> faults = EnumSet.noneOf(DeviceFault.class);
        List<ConfigProblem> problems = new ArrayList<>();
        if (bench.hands() instanceof BenchOperator.MockDeviceSetup mock) {
            mock.faults()
                    .forEach(name -> findFault(name)
                            .ifPresentOrElse(
                                    faults::add,
                                    () -> problems.add(problem(
                                            origin,
                                            "names of faults, as conformance mock device --list-faults shows them",
                                            name))));
        }
        faults.forEach(fault -> fault.need()
                .filter(need -> !isAvailable(need, bench.address()))
                .ifPresent(need -> problems.add(problem(
                        origin,
                        "faults that change something on this bench",
                        fault + ", which needs " + need.words() + " (bench.tls)"))));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return faults;
    }

    private static Optional<DeviceFault> findFault(String name) {
        return Stream.of(DeviceFault.values())
                .filter(fault -> fault.name().equals(name))
                .findFirst();
    }

    private static boolean isAvailable(FaultPrecondition need, BenchConfig.BenchAddress address) {
        return switch (need) {
            case TLS -> address.tls();
            case MUTUAL_TLS -> address.isMutualTls();
            case PASSWORD -> !address.isMutualTls();
            default -> true;
        };
    }

    private static ConfigProblem problem(String origin, String expected, String found) {
        return new ConfigProblem(origin, 0, 0, "bench.mock.faults", expected, found, "");
    }

    /** A mock device, if the target says that it is one. */
    static Optional<DeviceOperator> createOperator(
            Target target, FormatProfile profile, Set<DeviceFault> faults, Clock clock) {
        if (!(target.bench().orElseThrow().hands() instanceof BenchOperator.MockDeviceSetup mock)) {
            return Optional.empty();
        }
        boolean encrypted = target.bench().orElseThrow().cardData() == BenchConfig.CardDataMode.ENCRYPTED;
        FirmwareProfile guide = encrypted
                ? FirmwareProfile.guide().withCardProtection(CardDataProtection.underTestKey())
                : FirmwareProfile.guide();
        FirmwareProfile firmware =
                mock.published() ? FirmwareProfile.published().withTiming(DeviceTiming.withoutDelays()) : guide;
        MockDeviceConfig settings = MockDeviceConfig.of(target, target.device().sn(), profile)
                .with(firmware)
                .with(faults);
        return Optional.of(new MockDeviceOperator(settings, target.limits(), clock));
    }
}

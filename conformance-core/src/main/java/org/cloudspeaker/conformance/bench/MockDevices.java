package org.cloudspeaker.conformance.bench;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.CardProtection;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.target.Bench;
import org.cloudspeaker.conformance.target.Hands;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetException;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.speaker.Firmware;
import org.cloudspeaker.conformance.wire.speaker.Pace;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;

/** The mock device in the place of one that is not there, as a target describes it. */
final class MockDevices {
    private MockDevices() {}

    /**
     * The faults that a target names; none where the device is no mock.
     *
     * @throws TargetException if one of them is unknown, or changes nothing on this bench
     */
    static Set<DeviceFault> faults(Bench bench, String origin) {
        Set<DeviceFault> faults = EnumSet.noneOf(DeviceFault.class);
        if (bench.hands() instanceof Hands.Mock mock) {
            Set<String> known = Stream.of(DeviceFault.values()).map(Enum::name).collect(Collectors.toSet());
            refuse(
                    mock,
                    origin,
                    name -> !known.contains(name),
                    "names of faults, as conformance mock device" + " --list-faults shows them",
                    "");
            mock.faults().forEach(name -> faults.add(DeviceFault.valueOf(name)));
            refuse(
                    mock,
                    origin,
                    name -> DeviceFault.valueOf(name).needsMutualTls()
                            && !bench.address().mutual(),
                    "a fault that changes something without mutual TLS",
                    "bench.tls: mutual");
        }
        return faults;
    }

    private static void refuse(
            Hands.Mock mock, String origin, Predicate<String> wrong, String expected, String tryThis) {
        List<Problem> problems = mock.faults().stream()
                .filter(wrong)
                .map(name -> new Problem(origin, 0, 0, "bench.mock.faults", expected, name, tryThis))
                .toList();
        if (!problems.isEmpty()) {
            throw new TargetException(problems);
        }
    }

    /** A mock device, if the target says that it is one. */
    static Optional<DeviceHands> hands(Target target, FormatProfile profile, Set<DeviceFault> faults, Clock clock) {
        if (!(target.bench().orElseThrow().hands() instanceof Hands.Mock mock)) {
            return Optional.empty();
        }
        boolean encrypted = target.bench().orElseThrow().cardData() == Bench.CardData.ENCRYPTED;
        Firmware guide = encrypted ? Firmware.guide().sending(CardProtection.underTestKey()) : Firmware.guide();
        Firmware firmware = mock.published() ? Firmware.published().at(Pace.brisk()) : guide;
        SpeakerSettings settings = SpeakerSettings.of(target, target.device().sn(), profile)
                .with(firmware)
                .with(faults);
        return Optional.of(new SpeakerHands(settings, clock));
    }
}

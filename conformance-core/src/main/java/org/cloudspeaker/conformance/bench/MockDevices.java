package org.cloudspeaker.conformance.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.CardProtection;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.target.Bench;
import org.cloudspeaker.conformance.target.Hands;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetException;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.Need;
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
        List<Problem> problems = new ArrayList<>();
        if (bench.hands() instanceof Hands.Mock mock) {
            mock.faults()
                    .forEach(name -> named(name)
                            .ifPresentOrElse(
                                    faults::add,
                                    () -> problems.add(problem(
                                            origin,
                                            "names of faults, as conformance mock device --list-faults shows them",
                                            name))));
        }
        faults.forEach(fault -> fault.need()
                .filter(need -> !there(need, bench.address()))
                .ifPresent(need -> problems.add(problem(
                        origin,
                        "faults that change something on this bench",
                        fault + ", which needs " + need.words() + " (bench.tls)"))));
        if (!problems.isEmpty()) {
            throw new TargetException(problems);
        }
        return faults;
    }

    private static Optional<DeviceFault> named(String name) {
        return Stream.of(DeviceFault.values())
                .filter(fault -> fault.name().equals(name))
                .findFirst();
    }

    private static boolean there(Need need, Bench.Address address) {
        return switch (need) {
            case TLS -> address.tls();
            case MUTUAL_TLS -> address.mutual();
            case PASSWORD -> !address.mutual();
            default -> true;
        };
    }

    private static Problem problem(String origin, String expected, String found) {
        return new Problem(origin, 0, 0, "bench.mock.faults", expected, found, "");
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
        return Optional.of(new SpeakerHands(settings, target.limits(), clock));
    }
}

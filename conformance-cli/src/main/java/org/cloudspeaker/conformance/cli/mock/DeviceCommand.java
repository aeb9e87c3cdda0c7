package org.cloudspeaker.conformance.cli.mock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.cli.ExitCode;
import org.cloudspeaker.conformance.cli.Surroundings;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TestDevices;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.speaker.Firmware;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a device, or many. */
@Command(
        name = "device",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays a payment speaker at your broker and your payment server, and shows live what it hears, shows, says,"
                    + " sends and is answered. Card data is made, and never shown.",
            "",
            "Typed lines, at a terminal or through a pipe: card, sell 12.34, repeat, lose, cut, restart, day, help, quit."
        },
        footer = {
            "",
            "Examples:",
            "  conformance mock device --parameters posparam.ini --sn TEST000000000001 --trust ca.pem",
            "  conformance mock device target.yaml --auto --firmware V1.0.4",
            "  conformance mock device target.yaml --count 100 --exit-after 60s",
            "",
            "Exit codes: 0 ended as asked, 2 usage or configuration: nothing was started, 4 the harness's own fault."
        })
final class DeviceCommand implements Callable<Integer> {
    private static final int MOST_DEVICES = 10_000;

    private final Surroundings around;

    @Mixin
    private DeviceTarget target = new DeviceTarget();

    @Mixin
    private DeviceSoftware software = new DeviceSoftware();

    @Option(names = "--auto", description = "Present a card at every broadcast that asks for one.")
    private boolean auto;

    @Option(
            names = "--card",
            paramLabel = "CARD",
            description = "The test card: an organisation, such as AMEX, or a number of digits from 13 to 19 (default:"
                    + " that of the guide's example).")
    private Optional<String> card = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "So many devices at once, for load, each of which presents a card by itself; the target's own,"
                            + " its others, or those of --devices. Only state and quit are typed then.")
    private int count;

    @Option(
            names = "--devices",
            paramLabel = "PATTERN",
            description = "With --count: serial numbers that are counted from 1, such as TEST9{n:011}.")
    private Optional<String> devices = Optional.empty();

    @Option(
            names = "--fault",
            split = ",",
            paramLabel = "NAME",
            description = "Be wrong in this way; --list-faults shows the names.")
    private List<String> faults = List.of();

    @Option(names = "--list-faults", description = "List the faults and do nothing else.")
    private boolean listFaults;

    @Option(
            names = "--exit-after",
            paramLabel = "DURATION",
            converter = Pause.class,
            description = "End after so long, for example 30s, 5m or 8h (default: when told to).")
    private Optional<Duration> exitAfter = Optional.empty();

    DeviceCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        FaultNames names = FaultNames.ofDevices();
        if (listFaults) {
            names.list(around.screen());
            return ExitCode.OK;
        }
        new DevicePlay(around, plan(names)).run(exitAfter);
        return ExitCode.OK;
    }

    private DevicePlan plan(FaultNames names) {
        Problems problems = new Problems();
        Set<DeviceFault> chosen =
                names.of(faults, problems).stream().map(DeviceFault.class::cast).collect(Collectors.toSet());
        Optional<Card> payer = card.isEmpty() ? Optional.of(Card.guide()) : card.flatMap(TestCards::named);
        problems.unless(
                payer.isPresent(), "--card: expected " + TestCards.EXPECTED + ", found " + card.orElse("nothing"));
        Firmware firmware = software.firmware(problems);
        Optional<Target> named = target.read(around, problems);
        Optional<FormatProfile> profile = named.map(it -> profile(it, problems));
        List<String> sns = named.map(it -> sns(it, problems)).orElse(List.of());
        problems.end();
        return new DevicePlan(
                named.orElseThrow(),
                profile.orElseThrow(),
                sns,
                new DevicePlan.Software(firmware, chosen),
                new DevicePlan.Payer(payer.orElseThrow(), auto || sns.size() > 1));
    }

    private static FormatProfile profile(Target target, Problems problems) {
        FormatProfiles profiles = new FormatProfiles();
        FormatProfile guide = profiles.guide();
        return target.format().equals(Target.GUIDE_FORMAT)
                ? guide
                : problems.read("format", () -> profiles.read(Path.of(target.format())), guide);
    }

    private List<String> sns(Target target, Problems problems) {
        problems.unless(
                count >= 1 && count <= MOST_DEVICES,
                "--count: expected 1 to " + MOST_DEVICES + " devices, found " + count);
        problems.unless(
                devices.isEmpty() || count > 1, "--devices: expected --count 2 or more with it, found " + count);
        if (devices.isPresent()) {
            Optional<TestDevices> counted = TestDevices.counted(devices.get(), Math.min(count, MOST_DEVICES));
            problems.unless(
                    counted.isPresent(), "--devices: expected a pattern such as TEST9{n:011}, found " + devices.get());
            return counted.map(TestDevices::sns).orElse(List.of());
        }
        List<String> known = new ArrayList<>(List.of(target.device().sn()));
        known.addAll(target.device().others().sns());
        problems.unless(
                count <= known.size(),
                "--count: expected at most the " + known.size() + " devices of the target, found " + count
                        + "; try --devices 'TEST9{n:011}', or more in device.others of the target");
        return known.subList(0, Math.max(0, Math.min(count, known.size())));
    }
}

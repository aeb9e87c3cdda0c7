package org.cloudspeaker.conformance.cli.mock;

import java.nio.file.Path;
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
            "  conformance mock device --parameters posparam.ini --sn TEST000000000001 --trust ca.pem"
                    + " --certificate device.pem --key device-key.pem",
            "  conformance mock device target.yaml --auto --firmware V1.0.4",
            "  conformance mock device target.yaml --count 100 --exit-after 60s",
            "",
            "Exit codes: 0 ended as asked, 2 usage or configuration: nothing was started, 4 the harness's own fault."
        })
final class DeviceCommand implements Callable<Integer> {
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

    @Mixin
    private DeviceCount count = new DeviceCount();

    @Mixin
    private LastingOptions lasting = new LastingOptions();

    DeviceCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        FaultNames names = FaultNames.ofDevices();
        if (lasting.listsFaults()) {
            names.list(around.screen());
            return ExitCode.OK;
        }
        new DevicePlay(around, plan(names)).run(lasting.exitAfter());
        return ExitCode.OK;
    }

    private DevicePlan plan(FaultNames names) {
        Problems problems = new Problems();
        Set<DeviceFault> chosen = names.of(lasting.faults(), problems).stream()
                .map(DeviceFault.class::cast)
                .collect(Collectors.toSet());
        Card presented = card(problems);
        Firmware firmware = software.firmware(problems);
        Optional<Target> named = target.read(around, problems);
        chosen.stream()
                .filter(fault -> fault.needsMutualTls()
                        && named.filter(it -> it.mqtt().deviceCertificate().isEmpty())
                                .isPresent())
                .forEach(fault ->
                        problems.add("--fault " + fault + " needs mutual TLS: mqtt_auth_cert 4 in the parameter file"));
        Optional<FormatProfile> profile = named.map(it -> profile(it, problems));
        List<String> sns = count.sns(named.map(Target::device), problems);
        problems.end();
        return new DevicePlan(
                named.orElseThrow(),
                profile.orElseThrow(),
                sns,
                new DevicePlan.Software(firmware, chosen),
                new DevicePlan.Payer(presented, auto || sns.size() > 1));
    }

    private Card card(Problems problems) {
        Optional<Card> named = card.isEmpty() ? Optional.of(Card.guide()) : card.flatMap(TestCards::named);
        problems.unless(
                named.isPresent(), "--card: expected " + TestCards.EXPECTED + ", found " + card.orElse("nothing"));
        return named.orElseGet(Card::guide);
    }

    private static FormatProfile profile(Target target, Problems problems) {
        FormatProfiles profiles = new FormatProfiles();
        FormatProfile guide = profiles.guide();
        return target.format().equals(Target.GUIDE_FORMAT)
                ? guide
                : problems.read("format", () -> profiles.read(Path.of(target.format())), guide);
    }
}

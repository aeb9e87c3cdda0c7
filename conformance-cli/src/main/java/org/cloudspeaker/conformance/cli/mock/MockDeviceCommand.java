package org.cloudspeaker.conformance.cli.mock;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.cli.mock.option.DeviceCountOptions;
import org.cloudspeaker.conformance.cli.mock.option.DeviceFirmwareOptions;
import org.cloudspeaker.conformance.cli.mock.option.DeviceTargetOptions;
import org.cloudspeaker.conformance.cli.mock.option.FaultNames;
import org.cloudspeaker.conformance.cli.mock.option.MockRunOptions;
import org.cloudspeaker.conformance.cli.mock.option.TestCardNames;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.device.FirmwareProfile;
import org.cloudspeaker.conformance.fault.FaultPrecondition;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a device, or many. */
@Command(
        name = "device",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays a payment speaker against your broker and payment server, and shows live what it"
                    + " receives, displays, says and sends, and the answers. It uses test cards; card data is never shown.",
            "",
            "Commands on standard input: card, sell 12.34, repeat, lose, cut, restart, day, help, quit."
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
            "Exit codes: 0 stopped as requested, 2 usage or configuration error: nothing was started, 4"
                    + " internal error."
        })
final class MockDeviceCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Mixin
    private DeviceTargetOptions target = new DeviceTargetOptions();

    @Mixin
    private DeviceFirmwareOptions software = new DeviceFirmwareOptions();

    @Option(names = "--auto", description = "Present a card at every broadcast that asks for a payment.")
    private boolean auto;

    @Option(
            names = "--card",
            paramLabel = "CARD",
            description =
                    "The test card: a card organisation such as AMEX, or a length of the card number from 13 to 19"
                            + " digits (default: the card of the guide's example).")
    private Optional<String> card = Optional.empty();

    @Mixin
    private DeviceCountOptions count = new DeviceCountOptions();

    @Mixin
    private MockRunOptions lasting = new MockRunOptions();

    MockDeviceCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        FaultNames names = FaultNames.ofDevices();
        if (lasting.listsFaults()) {
            names.list(cli.screen());
            return ExitCode.OK;
        }
        new MockDeviceRunner(cli, plan(names)).run(lasting.exitAfter());
        return ExitCode.OK;
    }

    private MockDevicePlan plan(FaultNames names) {
        OptionProblems problems = new OptionProblems();
        Set<DeviceFault> chosen = names.of(lasting.faults(), problems).stream()
                .map(DeviceFault.class::cast)
                .collect(Collectors.toSet());
        Card presented = card(problems);
        FirmwareProfile firmware = software.firmware(problems);
        Optional<Target> named = target.read(cli, problems);
        chosen.stream()
                .filter(fault -> fault.needs(FaultPrecondition.MUTUAL_TLS)
                        && named.filter(it -> it.mqtt().deviceCertificate().isEmpty())
                                .isPresent())
                .forEach(fault ->
                        problems.add("--fault " + fault + " needs mutual TLS: mqtt_auth_cert 4 in the parameter file"));
        Optional<FormatProfile> profile = named.map(it -> profile(it, problems));
        List<String> sns = count.sns(named.map(Target::device), problems);
        problems.throwIfAny();
        return new MockDevicePlan(
                named.orElseThrow(),
                profile.orElseThrow(),
                sns,
                new MockDevicePlan.DeviceBehaviour(firmware, chosen),
                new MockDevicePlan.CardPresentation(presented, auto || sns.size() > 1));
    }

    private Card card(OptionProblems problems) {
        Optional<Card> named = card.isEmpty() ? Optional.of(Card.guide()) : card.flatMap(TestCardNames::find);
        problems.require(
                named.isPresent(), "--card: expected " + TestCardNames.EXPECTED + ", found " + card.orElse("nothing"));
        return named.orElseGet(Card::guide);
    }

    private static FormatProfile profile(Target target, OptionProblems problems) {
        FormatProfileLoader profiles = new FormatProfileLoader();
        FormatProfile guide = profiles.guide();
        return target.format().equals(Target.GUIDE_FORMAT)
                ? guide
                : problems.read("format", () -> profiles.read(Path.of(target.format())), guide);
    }
}

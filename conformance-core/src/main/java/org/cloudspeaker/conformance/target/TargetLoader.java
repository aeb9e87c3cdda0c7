package org.cloudspeaker.conformance.target;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.spec.Requirement;
import org.cloudspeaker.conformance.target.document.JsonType;
import org.cloudspeaker.conformance.target.document.Place;

/**
 * Reads what a user points the harness at. Whatever is wrong is told at once, each problem with its file, line and
 * column; a target that is returned is complete, its paths resolved, its certificates read.
 */
public final class TargetLoader {
    private final Set<String> ids;
    private final Map<String, String> environment;

    /**
     * A loader.
     *
     * @param catalogue the requirements that a target may declare not applicable or waive
     * @param environment what {@code ${env:NAME}} stands for
     */
    public TargetLoader(Catalogue catalogue, Map<String, String> environment) {
        this(catalogue.requirements().stream().map(Requirement::id).collect(Collectors.toSet()), environment);
    }

    /**
     * A loader.
     *
     * @param ids the ids of the requirements that a target may declare not applicable or waive
     * @param environment what {@code ${env:NAME}} stands for
     */
    public TargetLoader(Set<String> ids, Map<String, String> environment) {
        this.ids = Set.copyOf(ids);
        this.environment = Map.copyOf(environment);
    }

    /**
     * Reads a target file; paths in it are relative to it.
     *
     * @throws TargetException with all that is wrong with it
     */
    public Target load(Path file) {
        return load(new Reading(file, environment));
    }

    /**
     * Reads a target file that is to describe a device under test. One that describes two servers is returned as what it
     * is, so that whoever mixed the two up can be told.
     *
     * @throws TargetException with all that is wrong with it; where it describes neither, its bench is what is missing
     */
    public Target loadDevice(Path file) {
        Reading reading = new Reading(file, environment);
        return whole(
                reading, reading.root().flatMap(root -> read(reading, root, it -> certified(it) || needsBench(it))));
    }

    /**
     * A target made from a parameter file and the serial number of a test device alone, with the defaults everywhere
     * else. Its hosts have to be loopback.
     *
     * @throws TargetException if the file cannot be read, the serial number is none, or a host is not loopback
     */
    public Target of(Path parameters, String sn) {
        return of(parameters, sn, false);
    }

    /**
     * A target made from a parameter file and the serial number of a test device alone, with the defaults everywhere
     * else.
     *
     * @param sandbox whether sales may be made at hosts that are not loopback
     * @throws TargetException if the file cannot be read, the serial number is none, or sales may not be made there
     */
    public Target of(Path parameters, String sn, boolean sandbox) {
        ParameterFile file = ParameterFile.read(parameters);
        SerialNumbers.require(sn);
        SandboxRule.needed(file, Messages.none()).filter(hosts -> !sandbox).ifPresent(hosts -> {
            String expected = "hosts of this machine, because sales are made there";
            String hint = "--sandbox, or a target file with sandbox: true, if these are test servers (conformance init "
                    + parameters.getFileName() + " writes one)";
            throw new TargetException(List.of(new Problem(file.name(), 0, 0, "sandbox", expected, hosts, hint)));
        });
        DeviceSettings device = new DeviceSettings(file, sn, SerialNumbers.madeUp(sn), Optional.empty());
        return Target.of(file.name(), device).sandbox(sandbox);
    }

    /** Reads the file of this reading, which afterwards knows every key that was asked for. */
    Target load(Reading reading) {
        return whole(reading, reading.root().flatMap(root -> read(reading, root, TargetLoader::certified)));
    }

    private static Target whole(Reading reading, Optional<Target> target) {
        if (target.isEmpty() || !reading.clean()) {
            throw new TargetException(reading.problems());
        }
        return target.get();
    }

    private static boolean certified(Section root) {
        return root.find("bench").isPresent();
    }

    /** Whether it describes no two servers either; its bench is missing then, and that is a problem. */
    private static boolean needsBench(Section root) {
        Optional<Setting> parameters = root.find("device")
                .filter(device -> device.type() == JsonType.OBJECT)
                .flatMap(device -> device.section().find("parameters"));
        String expected = "the bench of the device that is certified, whose parameter file is written for it";
        return parameters.isEmpty()
                && root.require("bench", expected, "{host: 192.0.2.10}").isEmpty();
    }

    private Optional<Target> read(Reading reading, Section root, Predicate<Section> certified) {
        String name = name(root).orElse(String.valueOf(reading.file().getFileName()));
        Optional<Setting> sandbox = root.find("sandbox");
        boolean salesAllowed = sandbox.filter(Setting::isTrue).isPresent();
        Optional<DeviceSettings> device = device(root, certified.test(root));
        String format = root.find("format").flatMap(TargetLoader::format).orElse(Target.GUIDE_FORMAT);
        MqttSettings mqtt = MqttReader.read(root.section("mqtt"));
        PaymentSettings payment = PaymentReader.read(root.section("payment"));
        Limits limits = LimitsReader.read(root.section("limits"));
        Messages messages = MessagesReader.read(root.section("messages"), folderOf(reading.file()));
        List<PackageFile> packages = PackagesReader.read(root);
        List<Declared> declared = new DeclaredReader(ids).read(root);
        Optional<Bench> bench = BenchReader.read(root.section("bench"), folderOf(reading.file()));
        root.close();
        if (!salesAllowed) {
            device.flatMap(it -> SandboxRule.needed(it.parameters(), messages))
                    .ifPresent(hosts -> refuse(reading, root, sandbox, hosts));
        }
        String origin = reading.file().toString();
        return device.map(it -> new Target(
                name, salesAllowed, it, format, mqtt, payment, limits, messages, packages, declared, bench, origin));
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private static Optional<String> name(Section root) {
        String expected = "a name of 1 to 100 characters";
        return root.find("name")
                .flatMap(setting -> setting.read(
                        expected,
                        "Acme Pay, sandbox",
                        text -> Optional.of(text).filter(it -> !it.isBlank() && it.length() <= 100)));
    }

    private static Optional<DeviceSettings> device(Section root, boolean certified) {
        if (certified) {
            root.require("device", "the device that is certified", "{sn: \"TEST000000000001\"}");
            return DeviceReader.readCertified(root.section("device"));
        }
        root.require("device", "the device that is played", "{parameters: posparam.ini, sn: \"TEST000000000001\"}");
        return DeviceReader.read(root.section("device"));
    }

    private static Optional<String> format(Setting setting) {
        String expected = "guide, or the path of a format profile";
        Optional<String> text = setting.text(expected);
        if (text.isEmpty() || text.get().equals(Target.GUIDE_FORMAT)) {
            return text;
        }
        return setting.existing(expected).map(Path::toString);
    }

    private static void refuse(Reading reading, Section root, Optional<Setting> sandbox, String hosts) {
        Place at = sandbox.map(Setting::at).orElse(root.at());
        String expected = "true, because sales are made at " + hosts;
        String found = sandbox.isPresent() ? "false" : "nothing";
        reading.problem(at, "sandbox", expected, found, "sandbox: true, if these are test servers");
    }
}

package org.cloudspeaker.conformance.config.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.RequirementDeclaration;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.SandboxRule;
import org.cloudspeaker.conformance.config.SerialNumbers;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;

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
     * @throws ConfigException with all that is wrong with it
     */
    public Target load(Path file) {
        return load(new TargetFileContext(file, environment));
    }

    /**
     * Reads a target file that is to describe a device under test. One that describes two servers is returned as what it
     * is, so that whoever mixed the two up can be told.
     *
     * @throws ConfigException with all that is wrong with it; where it describes neither, its bench is what is missing
     */
    public Target loadDevice(Path file) {
        TargetFileContext reading = new TargetFileContext(file, environment);
        return whole(
                reading, reading.root().flatMap(root -> read(reading, root, it -> certified(it) || needsBench(it))));
    }

    /**
     * A target made from a parameter file and the serial number of a test device alone, with the defaults everywhere
     * else. Its hosts have to be loopback.
     *
     * @throws ConfigException if the file cannot be read, the serial number is none, or a host is not loopback
     */
    public Target of(Path parameters, String sn) {
        return of(parameters, sn, false);
    }

    /**
     * A target made from a parameter file and the serial number of a test device alone, with the defaults everywhere
     * else.
     *
     * @param sandbox whether sales may be made at hosts that are not loopback
     * @throws ConfigException if the file cannot be read, the serial number is none, or sales may not be made there
     */
    public Target of(Path parameters, String sn, boolean sandbox) {
        ParameterFile file = ParameterFile.read(parameters);
        SerialNumbers.requireSerialNumber(sn);
        SandboxRule.hostsNeedingSandbox(file, MessageSourceConfig.none())
                .filter(hosts -> !sandbox)
                .ifPresent(hosts -> {
                    String expected = "hosts of this machine, because sales are made there";
                    String hint =
                            "--sandbox, or a target file with sandbox: true, if these are test servers (conformance init "
                                    + parameters.getFileName() + " writes one)";
                    throw new ConfigException(
                            List.of(new ConfigProblem(file.name(), 0, 0, "sandbox", expected, hosts, hint)));
                });
        DeviceConfig device = new DeviceConfig(file, sn, SerialNumbers.generate(sn), Optional.empty());
        return Target.of(file.name(), device).sandbox(sandbox);
    }

    /** Reads the file of this reading, which afterwards knows every key that was asked for. */
    Target load(TargetFileContext reading) {
        return whole(reading, reading.root().flatMap(root -> read(reading, root, TargetLoader::certified)));
    }

    private static Target whole(TargetFileContext reading, Optional<Target> target) {
        if (target.isEmpty() || !reading.isClean()) {
            throw new ConfigException(reading.problems());
        }
        return target.get();
    }

    private static boolean certified(ConfigSection root) {
        return root.find("bench").isPresent();
    }

    /** Whether it describes no two servers either; its bench is missing then, and that is a problem. */
    private static boolean needsBench(ConfigSection root) {
        Optional<ConfigSetting> parameters = root.find("device")
                .filter(device -> device.type() == JsonType.OBJECT)
                .flatMap(device -> device.section().find("parameters"));
        String expected = "the bench of the device that is certified, whose parameter file is written for it";
        return parameters.isEmpty()
                && root.require("bench", expected, "{host: 192.0.2.10}").isEmpty();
    }

    private Optional<Target> read(TargetFileContext reading, ConfigSection root, Predicate<ConfigSection> certified) {
        String name = name(root).orElse(String.valueOf(reading.file().getFileName()));
        Optional<ConfigSetting> sandbox = root.find("sandbox");
        boolean salesAllowed = sandbox.filter(ConfigSetting::readBoolean).isPresent();
        Optional<DeviceConfig> device = device(root, certified.test(root));
        String format = root.find("format").flatMap(TargetLoader::format).orElse(Target.GUIDE_FORMAT);
        MqttConfig mqtt = MqttConfigReader.read(root.section("mqtt"));
        PaymentConfig payment = PaymentConfigReader.read(root.section("payment"));
        RunLimits limits = RunLimitsReader.read(root.section("limits"));
        MessageSourceConfig messages = MessageSourceReader.read(root.section("messages"), folderOf(reading.file()));
        List<OtaPackageFile> packages = OtaPackageFilesReader.read(root);
        List<RequirementDeclaration> declared = new RequirementDeclarationReader(ids).read(root);
        Optional<BenchConfig> bench = BenchConfigReader.read(root.section("bench"), folderOf(reading.file()));
        root.checkKeys();
        if (!salesAllowed) {
            device.flatMap(it -> SandboxRule.hostsNeedingSandbox(it.parameters(), messages))
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

    private static Optional<String> name(ConfigSection root) {
        String expected = "a name of 1 to 100 characters";
        return root.find("name")
                .flatMap(setting -> setting.read(
                        expected,
                        "Acme Pay, sandbox",
                        text -> Optional.of(text).filter(it -> !it.isBlank() && it.length() <= 100)));
    }

    private static Optional<DeviceConfig> device(ConfigSection root, boolean certified) {
        if (certified) {
            root.require("device", "the device that is certified", "{sn: \"TEST000000000001\"}");
            return DeviceConfigReader.readCertified(root.section("device"));
        }
        root.require("device", "the device that is played", "{parameters: posparam.ini, sn: \"TEST000000000001\"}");
        return DeviceConfigReader.read(root.section("device"));
    }

    private static Optional<String> format(ConfigSetting setting) {
        String expected = "guide, or the path of a format profile";
        Optional<String> text = setting.text(expected);
        if (text.isEmpty() || text.get().equals(Target.GUIDE_FORMAT)) {
            return text;
        }
        return setting.existingPath(expected).map(Path::toString);
    }

    private static void refuse(
            TargetFileContext reading, ConfigSection root, Optional<ConfigSetting> sandbox, String hosts) {
        TextPosition at = sandbox.map(ConfigSetting::at).orElse(root.at());
        String expected = "true, because sales are made at " + hosts;
        String found = sandbox.isPresent() ? "false" : "nothing";
        reading.addProblem(at, "sandbox", expected, found, "sandbox: true, if these are test servers");
    }
}

package org.cloudspeaker.conformance.target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.target.document.JsonType;

/** Reads {@code device}. */
final class DeviceReader {
    private static final int MOST_DEVICES = 10_000;
    private static final String EXAMPLE_SN = "\"TEST000000000001\"";
    private static final String EXAMPLE_PATTERN = "\"TEST9{n:011}\"";

    private DeviceReader() {}

    static Optional<DeviceSettings> read(Section device) {
        Optional<ParameterFile> parameters = device.require(
                        "parameters", "the path of " + ParameterFile.WHAT_IT_IS, "posparam.ini")
                .flatMap(DeviceReader::parameters);
        Optional<String> sn = sn(device);
        TestDevices others = others(device, sn.orElse(""));
        Optional<Credentials> credentials = credentials(device.section("credentials"));
        device.close();
        return parameters.flatMap(file -> sn.map(own -> new DeviceSettings(file, own, others, credentials)));
    }

    /** Reads a device that is certified itself: the harness writes its parameter file. */
    static Optional<DeviceSettings> readCertified(Section device) {
        Optional<String> sn = sn(device);
        device.close();
        return sn.map(DeviceSettings::certified);
    }

    private static Optional<String> sn(Section device) {
        return device.require("sn", SerialNumbers.EXPECTED, EXAMPLE_SN)
                .flatMap(setting -> setting.read(SerialNumbers.EXPECTED, EXAMPLE_SN, SerialNumbers::parse));
    }

    /** Reads a login of {@code username} and {@code password}. */
    static Optional<Credentials> credentials(Section section) {
        Optional<String> username =
                section.require("username", "text", "\"{sn}\"").flatMap(setting -> setting.text("text"));
        Optional<Secret> password =
                section.require("password", "text", "\"${env:NAME}\"").flatMap(Setting::secret);
        section.close();
        return username.flatMap(name -> password.map(word -> new Credentials(name, word)));
    }

    private static Optional<ParameterFile> parameters(Setting setting) {
        Optional<Path> path = setting.existing(ParameterFile.WHAT_IT_IS);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        InputFile input = InputFile.read(path.get());
        input.trouble()
                .ifPresent(trouble -> setting.problem(ParameterFile.WHAT_IT_IS, trouble + ": " + path.get(), ""));
        return Optional.of(ParameterFile.of(path.get().toString(), input.bytes()));
    }

    private static TestDevices others(Section device, String sn) {
        Optional<Setting> others = device.find("others");
        if (others.isEmpty()) {
            return SerialNumbers.madeUp(sn);
        }
        List<String> sns = others.get().type() == JsonType.ARRAY
                ? listed(others.get(), sn)
                : counted(others.get().section(), sn);
        return new TestDevices(sns, true);
    }

    private static List<String> listed(Setting others, String own) {
        Set<String> seen = new LinkedHashSet<>();
        for (Setting item : others.items()) {
            Optional<String> sn = item.read(SerialNumbers.EXPECTED, "", SerialNumbers::parse);
            if (sn.isPresent() && !seen.add(sn.get())) {
                item.problem("each serial number once", sn.get() + " a second time", "");
            }
        }
        if (seen.size() > MOST_DEVICES) {
            others.problem("at most " + MOST_DEVICES + " serial numbers", seen.size() + " of them", "");
        }
        seen.remove(own);
        return new ArrayList<>(seen);
    }

    private static List<String> counted(Section others, String sn) {
        int count = others.require("count", "a whole number", "100")
                .flatMap(setting -> setting.number(1, MOST_DEVICES, "100"))
                .orElse(1);
        String expected = "a pattern with one {n} or {n:011} in it whose serial numbers have at most 32 characters";
        Optional<List<String>> sns = others.require("pattern", expected, EXAMPLE_PATTERN)
                .flatMap(setting ->
                        setting.read(expected, EXAMPLE_PATTERN, pattern -> SerialNumbers.expand(pattern, count, sn)));
        others.close();
        return sns.orElse(List.of());
    }
}

package org.cloudspeaker.conformance.config.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.SerialNumbers;
import org.cloudspeaker.conformance.config.document.InputFile;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.Secret;

/** Reads {@code device}. */
final class DeviceConfigReader {
    private static final int MOST_DEVICES = 10_000;
    private static final String EXAMPLE_SN = "\"TEST000000000001\"";
    private static final String EXAMPLE_PATTERN = "\"TEST9{n:011}\"";

    private DeviceConfigReader() {}

    static Optional<DeviceConfig> read(ConfigSection device) {
        Optional<ParameterFile> parameters = device.require(
                        "parameters", "the path of " + ParameterFile.WHAT_IT_IS, "posparam.ini")
                .flatMap(DeviceConfigReader::parameters);
        Optional<String> sn = sn(device);
        AdditionalTestDevices others = others(device, sn.orElse(""));
        Optional<MqttCredentials> credentials = credentials(device.section("credentials"));
        device.checkKeys();
        return parameters.flatMap(file -> sn.map(own -> new DeviceConfig(file, own, others, credentials)));
    }

    /** Reads a device that is certified itself: the harness writes its parameter file. */
    static Optional<DeviceConfig> readCertified(ConfigSection device) {
        Optional<String> sn = sn(device);
        device.checkKeys();
        return sn.map(DeviceConfig::ofCertifiedDevice);
    }

    private static Optional<String> sn(ConfigSection device) {
        return device.require("sn", SerialNumbers.EXPECTED, EXAMPLE_SN)
                .flatMap(setting -> setting.read(SerialNumbers.EXPECTED, EXAMPLE_SN, SerialNumbers::parse));
    }

    /** Reads a login of {@code username} and {@code password}. */
    static Optional<MqttCredentials> credentials(ConfigSection section) {
        Optional<String> username =
                section.require("username", "text", "\"{sn}\"").flatMap(setting -> setting.text("text"));
        Optional<Secret> password =
                section.require("password", "text", "\"${env:NAME}\"").flatMap(ConfigSetting::readSecret);
        section.checkKeys();
        return username.flatMap(name -> password.map(word -> new MqttCredentials(name, word)));
    }

    private static Optional<ParameterFile> parameters(ConfigSetting setting) {
        Optional<Path> path = setting.existingPath(ParameterFile.WHAT_IT_IS);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        InputFile input = InputFile.read(path.get());
        input.readError()
                .ifPresent(trouble -> setting.addProblem(ParameterFile.WHAT_IT_IS, trouble + ": " + path.get(), ""));
        return Optional.of(ParameterFile.of(path.get().toString(), input.bytes()));
    }

    private static AdditionalTestDevices others(ConfigSection device, String sn) {
        Optional<ConfigSetting> others = device.find("others");
        if (others.isEmpty()) {
            return SerialNumbers.generate(sn);
        }
        List<String> sns = others.get().type() == JsonType.ARRAY
                ? listed(others.get(), sn)
                : counted(others.get().section(), sn);
        return new AdditionalTestDevices(sns, true);
    }

    private static List<String> listed(ConfigSetting others, String own) {
        Set<String> seen = new LinkedHashSet<>();
        for (ConfigSetting item : others.items()) {
            Optional<String> sn = item.read(SerialNumbers.EXPECTED, "", SerialNumbers::parse);
            if (sn.isPresent() && !seen.add(sn.get())) {
                item.addProblem("each serial number once", sn.get() + " a second time", "");
            }
        }
        if (seen.size() > MOST_DEVICES) {
            others.addProblem("at most " + MOST_DEVICES + " serial numbers", seen.size() + " of them", "");
        }
        seen.remove(own);
        return new ArrayList<>(seen);
    }

    private static List<String> counted(ConfigSection others, String sn) {
        int count = others.require("count", "a whole number", "100")
                .flatMap(setting -> setting.readNumber(1, MOST_DEVICES, "100"))
                .orElse(1);
        String expected = "a pattern with one {n} or {n:011} in it whose serial numbers have at most 32 characters";
        Optional<List<String>> sns = others.require("pattern", expected, EXAMPLE_PATTERN)
                .flatMap(setting ->
                        setting.read(expected, EXAMPLE_PATTERN, pattern -> SerialNumbers.expand(pattern, count, sn)));
        others.checkKeys();
        return sns.orElse(List.of());
    }
}
